package dev.b24mcp.sandbox.bitrix24.fault;

import java.math.BigDecimal;
import java.math.MathContext;

/** Says of a rule in force what {@link FaultSyntax} reads. */
public final class FaultText {

    private FaultText() {}

    /** What strikes, with its value where it can have one. */
    public static String of(Fault fault) {
        return switch (fault) {
            case BeforeHandling.Delay(var duration) -> FaultWord.DELAY.with(Quantities.text(duration));
            case BeforeHandling.Reset _ -> FaultWord.RESET.text();
            case BeforeHandling.BadGateway _ -> FaultWord.HTML502.text();
            case BeforeHandling.QueryLimit _ -> FaultWord.LIMIT.text();
            case BeforeHandling.QueryLimitPage _ -> FaultWord.LIMIT_HTML.text();
            case BeforeHandling.ExpiredToken _ -> FaultWord.EXPIRED.text();
            case BeforeHandling.ErrorInSuccess _ -> FaultWord.ERROR200.text();
            case BeforeHandling.Refused(var state) -> FaultWord.REFUSE.with(state.name());
            case BeforeHandling.Redirect(var target) -> FaultWord.REDIRECT.with(target.toString());
            case AfterHandling.WrongTotal(var by) -> FaultWord.TOTAL.with(String.valueOf(by));
            case AfterHandling.NoTime _ -> FaultWord.NOTIME.text();
            case RepeatedRows _ -> FaultWord.DUPLICATES.text();
            case OnTheWire.GatewayTimeout _ -> FaultWord.HTML504.text();
            case OnTheWire.Drop _ -> FaultWord.DROP.text();
            case OnTheWire.Drip(var pause) -> FaultWord.DRIP.with(Quantities.text(pause));
            case OnTheWire.Truncation _ -> FaultWord.TRUNCATE.text();
            case OnTheWire.BrokenText _ -> FaultWord.UTF8.text();
            case OnTheWire.HugeBody(var bytes) -> FaultWord.HUGE.with(Quantities.text(bytes));
            case OnTheWire.Gzip(var unasked) -> unasked ? FaultWord.GZIP.with("unasked") : FaultWord.GZIP.text();
        };
    }

    /** How often it strikes. */
    public static String of(Frequency frequency) {
        return switch (frequency) {
            case Frequency.Every(var calls) -> "/" + calls;
            case Frequency.Next(var calls) -> "x" + calls;
            case Frequency.Share share ->
                // a hundredth of what was set, to as many digits as a double has
                BigDecimal.valueOf(share.of())
                                .round(MathContext.DECIMAL64)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
        };
    }
}
