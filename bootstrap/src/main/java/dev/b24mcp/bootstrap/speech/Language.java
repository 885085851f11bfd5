package dev.b24mcp.bootstrap.speech;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The language of the person at the terminal. */
public final class Language {

    private static final Locale RUSSIAN = Locale.of("ru");

    /** The first two are what a system says that was told no language at all. */
    private static final Set<String> SPOKEN_IN_RUSSIAN = Set.of("C", "POSIX", "ru");

    private Language() {}

    /** The language that the environment of this process asks for. */
    public static Locale ofThisProcess() {
        var isWindows = System.getProperty("os.name").startsWith("Windows");
        return of(System.getenv(), isWindows ? Optional.of(Locale.getDefault()) : Optional.empty());
    }

    /**
     * Russian, unless the environment names another language: then English, the only other one there is.
     *
     * @param environment of the process; POSIX says which variable wins
     * @param system the language of a system that has one without a variable, as Windows does
     */
    static Locale of(Map<String, String> environment, Optional<Locale> system) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.split("[_.@]", 2)[0])
                .or(() -> system.map(Locale::getLanguage))
                .filter(language -> !SPOKEN_IN_RUSSIAN.contains(language))
                .map(_ -> Locale.ENGLISH)
                .orElse(RUSSIAN);
    }
}
