/** What our server adds to a call of the portal. */
package bench.latency;
