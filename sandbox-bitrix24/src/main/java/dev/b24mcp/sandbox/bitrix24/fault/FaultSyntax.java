package dev.b24mcp.sandbox.bitrix24.fault;

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
            throw new FaultSyntaxException(
                    "«" + text
                            + "» — не сбой. Пишите так: html502:10%, reset@crm.deal.list:5%, delay=2s:/10, drop@crm.deal.add:x1");
        }
        var word = FaultWord.find(matcher.group("word"))
                .orElseThrow(() -> new FaultSyntaxException(
                        "Сбоя «" + matcher.group("word") + "» нет. Есть: " + FaultWord.list()));
        var value = Objects.requireNonNullElse(matcher.group("value"), "");
        var fault = word.fault(value)
                .orElseThrow(() -> new FaultSyntaxException("Сбою " + word.text() + " не подходит «" + value + "»"));
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
        throw new FaultSyntaxException(
                "«" + text + "» — не частота. Пишите 10% (доля вызовов), /5 (каждый пятый) или x3 (следующие три)");
    }
}
