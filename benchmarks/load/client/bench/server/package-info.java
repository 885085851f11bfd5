/** What is measured: the targets as targets.properties describes them, their processes, and how each era speaks. */
package bench.server;
