package bench.startup;

/** What a start is measured to; each time by a fresh process. */
enum Moment {
    /** The answer to a request that asks whether the server is alive, over HTTP where there is one. */
    HEALTH("ready"),
    /** The answer to initialize, or the first line of a program that is no server. */
    INITIALIZE("initialize"),
    /** The answer to the first call of a tool, after initialize. */
    CALL("first call");

    private final String label;

    Moment(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
