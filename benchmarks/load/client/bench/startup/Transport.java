package bench.startup;

import java.util.Locale;

/** How clients reach a server. */
enum Transport {
    STDIO,
    HTTP;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
