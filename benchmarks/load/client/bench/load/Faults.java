package bench.load;

/** How many answers were wrong or missing, and what the first of them was. */
public final class Faults {
    private int count;
    private String first = "";

    public synchronized void add(String fault) {
        if (count++ == 0) {
            first = fault;
        }
    }

    public synchronized int count() {
        return count;
    }

    public synchronized String first() {
        return first;
    }
}
