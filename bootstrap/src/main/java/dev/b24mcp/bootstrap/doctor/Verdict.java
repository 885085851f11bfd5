package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.speech.Phrases;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words a check's result, so that each check says no more than what it found. */
final class Verdict {

    private static final Phrases PHRASES = Phrases.of("doctor");

    private final String check;
    private final String title;
    private final Map<String, Object> details = new LinkedHashMap<>();

    private Verdict(String check, String title) {
        this.check = check;
        this.title = title;
    }

    /** About a check whose title is the phrase {@code title.CHECK}. */
    static Verdict on(String check) {
        return new Verdict(check, PHRASES.say("title." + check));
    }

    /** About one of several alike. */
    static Verdict on(String check, String title) {
        return new Verdict(check, title);
    }

    Verdict with(String detail, Object value) {
        details.put(detail, value);
        return this;
    }

    static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }

    Result ok(String found) {
        return new Result(check, title, Status.OK, found, "", details);
    }

    Result warning(String found, String advice) {
        return new Result(check, title, Status.WARNING, found, advice, details);
    }

    Result failed(String found, String advice) {
        return new Result(check, title, Status.FAILED, found, advice, details);
    }

    Result skipped(String why) {
        return new Result(check, title, Status.SKIPPED, why, "", details);
    }
}
