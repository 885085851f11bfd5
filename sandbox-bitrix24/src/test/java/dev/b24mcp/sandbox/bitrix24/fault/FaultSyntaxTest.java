package dev.b24mcp.sandbox.bitrix24.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultSyntaxTest {

    private static FaultRule parse(String text) throws FaultSyntaxException {
        return FaultSyntax.parse(text, 1);
    }

    @Test
    void aRuleSaysWhatWhereAndHowOften() throws FaultSyntaxException {
        assertThat(parse("html502")).isEqualTo(FaultRule.always(new BeforeHandling.BadGateway()));
        assertThat(parse("drop@CRM.deal.add:x1"))
                .isEqualTo(new FaultRule(new OnTheWire.Drop(), "crm.deal.add", new Frequency.Next(1)));
        assertThat(parse("delay=150ms:/10"))
                .isEqualTo(
                        new FaultRule(new BeforeHandling.Delay(Duration.ofMillis(150)), "", new Frequency.Every(10)));
        assertThat(parse("redirect=http://127.0.0.1:99/x@batch:2.5%").fault())
                .isEqualTo(new BeforeHandling.Redirect(URI.create("http://127.0.0.1:99/x")));
        assertThat(parse("redirect=http://127.0.0.1:99").fault())
                .isEqualTo(new BeforeHandling.Redirect(URI.create("http://127.0.0.1:99")));
        assertThat(parse("total=-5").fault()).isEqualTo(new AfterHandling.WrongTotal(-5));
        assertThat(parse("huge=2KB").fault()).isEqualTo(new OnTheWire.HugeBody(2048));
        assertThat(parse("gzip=unasked").fault()).isEqualTo(new OnTheWire.Gzip(true));
        assertThat(parse("reset:5%").frequency())
                .isInstanceOfSatisfying(
                        Frequency.Share.class, share -> assertThat(share.of()).isEqualTo(0.05));
    }

    @ParameterizedTest
    @EnumSource(FaultWord.class)
    void everyWordAloneIsAFault(FaultWord word) throws FaultSyntaxException {
        assertThat(parse(word.text()).frequency()).isEqualTo(new Frequency.Every(1));
    }

    @ParameterizedTest
    @CsvSource({
        "html503, Сбоя «html503» нет",
        "'', не сбой",
        "html502:5, не сбой",
        "html502:often, не частота",
        "html502:0%, не частота",
        "html502:101%, не частота",
        "html502:x0, не частота",
        "html502=5, не подходит «5»",
        "delay=soon, не подходит «soon»",
        "huge=9999MB, не подходит",
        "redirect=elsewhere, не подходит",
        "total=much, не подходит"
    })
    void whatIsWrongIsNamed(String text, String told) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(FaultSyntaxException.class)
                .hasMessageContaining(told);
    }

    @Test
    void sharesStrikeAboutAsOftenAsTheySayAndTheSameCallsEachTime() throws FaultSyntaxException {
        var once = parse("html502:10%").frequency().start();
        var again = parse("html502:10%").frequency().start();
        int struck = 0;
        for (int i = 0; i < 10_000; i++) {
            boolean strikes = once.getAsBoolean();
            assertThat(again.getAsBoolean()).isEqualTo(strikes);
            struck += strikes ? 1 : 0;
        }
        assertThat(struck).isBetween(850, 1_150);
    }

    @Test
    void theFirstRuleWhoseTurnItIsStrikes() throws FaultSyntaxException {
        var faults = new Faults();
        faults.add(parse("html502@batch:x2"));
        faults.add(parse("reset:/2"));
        faults.add(parse("notime"));
        assertThat(faults.strike(BeforeHandling.class, "batch")).contains(new BeforeHandling.BadGateway());
        assertThat(faults.strike(BeforeHandling.class, "profile")).isEmpty();
        assertThat(faults.strike(BeforeHandling.class, "profile")).contains(new BeforeHandling.Reset());
        assertThat(faults.strike(BeforeHandling.class, "batch")).contains(new BeforeHandling.BadGateway());
        assertThat(faults.strike(BeforeHandling.class, "batch")).isEmpty();
        assertThat(faults.strike(AfterHandling.class, "batch")).contains(new AfterHandling.NoTime());
    }
}
