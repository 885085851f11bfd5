/** Many idle event streams on one server process: what they cost, and what the calls beside them notice. */
package bench.streams;
