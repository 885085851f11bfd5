package dev.b24mcp.bootstrap.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.b24mcp.bootstrap.speech.Phrases;
import java.io.Serial;

/** A client's file cannot be understood, so that nobody may change it. The message says why, in half a sentence for people. */
public final class UnreadableConfigException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * For the reason that a phrase gives.
     *
     * @param why its key
     */
    UnreadableConfigException(String why, Object... details) {
        super(Phrases.of("setup").say(why, details));
    }

    /**
     * The file is not in the client's language.
     *
     * @param somewhere key of the phrase for a place that the parser does not know
     * @param atLine key of the phrase that names the line
     */
    static UnreadableConfigException at(JsonProcessingException broken, String somewhere, String atLine) {
        var place = broken.getLocation();
        return place == null
                ? new UnreadableConfigException(somewhere)
                : new UnreadableConfigException(atLine, String.valueOf(place.getLineNr()));
    }
}
