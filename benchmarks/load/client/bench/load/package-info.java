/** The load comparison: closed-loop callers, alternating rounds, one table. */
package bench.load;
