package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.speech.Phrases;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words a check's result, so that each check says no more than what it found. */
final class Verdict {

    private static final String OTHER = "other";

    private final String check;
    private final String title;
    private final Phrases phrases;
    private final Map<String, Object> details = new LinkedHashMap<>();

    private Verdict(String check, String title, Phrases phrases) {
        this.check = check;
        this.title = title;
        this.phrases = phrases;
    }

    /** About a check whose title is the phrase {@code title.CHECK}. */
    static Verdict on(String check) {
        return on(check, phrases());
    }

    /** The same in somebody's words. */
    static Verdict on(String check, Phrases phrases) {
        return new Verdict(check, phrases.say("title." + check), phrases);
    }

    /** About one of several alike. */
    static Verdict on(String check, String title, Phrases phrases) {
        return new Verdict(check, title, phrases);
    }

    /** The words of the program itself. */
    static Phrases phrases() {
        return Phrases.of("doctor");
    }

    Verdict with(String detail, Object value) {
        details.put(detail, value);
        return this;
    }

    String say(String key, Object... arguments) {
        return phrases.say(key, arguments);
    }

    /** The phrase of one kind, or else that of any other. */
    String sayOf(String kind, String beginning, Object... arguments) {
        return say(beginning + (has(beginning + kind) ? kind : OTHER), arguments);
    }

    boolean has(String key) {
        return phrases.has(key);
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
