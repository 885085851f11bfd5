package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.quota.Outcome.Operating;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several commands in one request, run one after the other by the portal until one fails. The request counts once against
 * the rate, its commands count one by one against the portal's working time.
 *
 * @param commands at least one, at most {@link #MOST}
 */
record Batch(List<Command> commands) {

    /** What a portal takes; it refuses the commands beyond. */
    static final int MOST = 50;

    /** The status that a refused command would have had, had it been sent alone; in a batch there is none. */
    private static final int REFUSED = 400;

    Batch {
        commands = List.copyOf(commands);
        if (commands.isEmpty() || commands.size() > MOST) {
            throw new IllegalArgumentException("from 1 to " + MOST + " commands: " + commands.size());
        }
    }

    /** The request itself. */
    Command command() {
        var texts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < commands.size(); i++) {
            texts.put(Command.key(i), commands.get(i).text());
        }
        return new Command("batch", Map.of("halt", 1, "cmd", texts));
    }

    Set<String> methods() {
        return commands.stream().map(Command::method).collect(Collectors.toSet());
    }

    /** A batch of which not even the first command was done has failed, with that command's refusal. */
    Attempt checked(Attempt attempt) {
        return attempt instanceof Success(var envelope)
                        && !part(envelope, "result").containsKey(Command.key(0))
                ? firstRefusal(envelope)
                : attempt;
    }

    /** The answers of the commands before the first one that failed, each as if it had been asked alone. */
    List<Map<String, @Nullable Object>> envelopes(Map<String, @Nullable Object> envelope) {
        var results = part(envelope, "result");
        var nexts = part(envelope, "result_next");
        var totals = part(envelope, "result_total");
        var times = part(envelope, "result_time");
        var envelopes = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < commands.size() && results.containsKey(Command.key(i)); i++) {
            var key = Command.key(i);
            var alone = new LinkedHashMap<String, @Nullable Object>();
            alone.put("result", results.get(key));
            put(alone, "next", nexts.get(key));
            put(alone, "total", totals.get(key));
            put(alone, "time", times.get(key));
            envelopes.add(alone);
        }
        return envelopes;
    }

    private static void put(Map<String, @Nullable Object> envelope, String name, @Nullable Object value) {
        if (value != null) {
            envelope.put(name, value);
        }
    }

    private static Attempt firstRefusal(Map<String, @Nullable Object> envelope) {
        return refusals(envelope)
                .findFirst()
                .<Attempt>map(refusal -> refusal)
                .orElse(new NoAnswer("UNEXPECTED_ANSWER", false));
    }

    /** What commands were refused with. A list of errors cannot be tied to commands, but only one of them can have failed. */
    private static Stream<Refusal> refusals(Map<String, @Nullable Object> envelope) {
        return part(envelope, "result_error").values().stream()
                .filter(Map.class::isInstance)
                .map(error -> AnswerReader.refusal(REFUSED, Members.of(error), Optional.empty()));
    }

    /** What each method has taken of the portal's time, and which of them it refuses for that. */
    Map<String, Operating> operating(Success success) {
        var operating = new HashMap<String, Operating>();
        var times = part(success.envelope(), "result_time");
        for (int i = 0; i < commands.size(); i++) {
            var method = commands.get(i).method();
            OperatingTime.of(times.get(Command.key(i))).ifPresent(told -> operating.put(method, told));
        }
        // the portal goes no further than the first command that it refuses
        var done = envelopes(success.envelope()).size();
        if (done < commands.size() && refusals(success.envelope()).anyMatch(RetryPolicy::isOperatingLimit)) {
            operating.compute(commands.get(done).method(), (_, told) -> exhausted(told));
        }
        return operating;
    }

    private static Operating exhausted(@Nullable Operating told) {
        return new Operating(0, told == null ? Duration.ZERO : told.resetIn(), true);
    }

    /** PHP writes an empty map as a list; a list that is not empty is numbered, as PHP does. */
    private static Map<String, @Nullable Object> part(Map<String, @Nullable Object> envelope, String name) {
        return switch (envelope.get("result") instanceof Map<?, ?> parts ? parts.get(name) : null) {
            case Map<?, ?> map -> Members.of(map);
            case List<?> list -> numbered(list);
            case null, default -> Map.of();
        };
    }

    private static Map<String, @Nullable Object> numbered(List<?> list) {
        var numbered = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < list.size(); i++) {
            numbered.put(String.valueOf(i), list.get(i));
        }
        return numbered;
    }
}
