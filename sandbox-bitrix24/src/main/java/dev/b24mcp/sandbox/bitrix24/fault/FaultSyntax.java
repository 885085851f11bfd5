package dev.b24mcp.sandbox.bitrix24.fault;

import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntaxException.Problem;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads rules: {@code FAULT[=VALUE][@METHOD][:HOW OFTEN]}, as {@code html502:10%}, {@code drop@crm.deal.add:x1} or
 * {@code delay=2s:/10}.
 */
public final class FaultSyntax {
    private static final Pattern RULE = Pattern.compile(
            "(?<word>[a-z0-9-]+)(?:=(?<value>[^@\\s]+?))?(?:@(?<method>[A-Za-z0-9.]+))?(?::(?<often>[\\d.]+%|/\\w+|x\\w+|[a-z]+))?");
    private static final Pattern OFTEN =
            Pattern.compile("(?<share>\\d{1,3}(?:\\.\\d+)?)%|/(?<every>[1-9]\\d{0,8})|x(?<next>[1-9]\\d{0,8})");

    private FaultSyntax() {}

    /**
     * Reads one rule.
     *
     * @param seed where the chance of shares begins; different rules begin at different places all the same
     */
    public static FaultRule parse(String text, long seed) throws FaultSyntaxException {
        var matcher = RULE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new FaultSyntaxException(Problem.NO_FAULT, text);
        }
        var word = FaultWord.find(matcher.group("word"))
                .orElseThrow(
                        () -> new FaultSyntaxException(Problem.UNKNOWN_FAULT, matcher.group("word"), FaultWord.list()));
        var value = Objects.requireNonNullElse(matcher.group("value"), "");
        var fault = word.fault(value)
                .orElseThrow(() -> new FaultSyntaxException(Problem.UNUSABLE_VALUE, word.text(), value));
        var method = Objects.requireNonNullElse(matcher.group("method"), "");
        return new FaultRule(
                fault,
                method,
                frequency(Objects.requireNonNullElse(matcher.group("often"), "/1"), seed + text.hashCode()));
    }

    private static Frequency frequency(String text, long seed) throws FaultSyntaxException {
        var matcher = OFTEN.matcher(text);
        if (matcher.matches()) {
            if (matcher.group("every") != null) {
                return new Frequency.Every(Integer.parseInt(matcher.group("every")));
            }
            if (matcher.group("next") != null) {
                return new Frequency.Next(Integer.parseInt(matcher.group("next")));
            }
            double share = Double.parseDouble(matcher.group("share")) / 100;
            if (share > 0 && share <= 1) {
                return new Frequency.Share(share, seed);
            }
        }
        throw new FaultSyntaxException(Problem.NO_FREQUENCY, text);
    }
}
