package bench.startup;

/**
 * One start: from before the process existed to a moment, and the memory some time after it.
 *
 * @param cpuMillis processor time until the moment
 */
record Reading(double millis, double cpuMillis, double rssMib, double pssMib) {}
