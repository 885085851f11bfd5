/** Reads a large table in several ways from the same emulated portal and compares how long that takes. */
package bench.export;
