package dev.b24mcp.bootstrap.speech;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words for one topic. The files are beside this class, in Russian, and with {@code _en} in English. */
public final class Phrases {

    /** Without it, where Russian is asked for and the process speaks English, English would be found first. */
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final String speaker;

    private Phrases(ResourceBundle words, String speaker) {
        this.words = words;
        this.speaker = speaker;
    }

    /** The words for a topic in the language of this process, which {@code main} chose. */
    public static Phrases of(String topic) {
        return of(topic, Locale.getDefault());
    }

    static Phrases of(String topic, Locale language) {
        return new Phrases(words(topic, language), "");
    }

    /** The same words, but those of a speaker where it has its own: under its name, a dot and the key. */
    public Phrases as(String speakersName) {
        return new Phrases(words, speakersName + ".");
    }

    static ResourceBundle words(String topic, Locale language) {
        return ResourceBundle.getBundle(
                Phrases.class.getPackageName() + "." + topic,
                language,
                Phrases.class.getClassLoader(),
                NO_OTHER_LANGUAGE);
    }

    /** Whether there is such a phrase. */
    public boolean has(String key) {
        return words.containsKey(speaker + key) || words.containsKey(key);
    }

    /**
     * A phrase with its gaps filled.
     *
     * @param arguments for {@code {0}} and so on, as {@link MessageFormat} has it; an apostrophe is written twice
     * @throws java.util.MissingResourceException when there is no such phrase, which a test excludes
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(
                        words.getString(words.containsKey(speaker + key) ? speaker + key : key), words.getLocale())
                .format(arguments);
    }
}
