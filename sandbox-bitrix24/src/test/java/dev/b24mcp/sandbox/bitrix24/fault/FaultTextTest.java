package dev.b24mcp.sandbox.bitrix24.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delay=150ms",
                "delay=0s",
                "delay=90s",
                "delay=2m",
                "delay=3h",
                "refuse=PAYMENT_REQUIRED",
                "redirect=http://127.0.0.1:99/x",
                "total=-5",
                "drip=100ms",
                "huge=0B",
                "huge=1500B",
                "huge=2KB",
                "huge=64MB",
                "gzip=unasked"
            })
    void aFaultIsSaidAsItIsOrdered(String text) throws FaultSyntaxException {
        assertThat(FaultText.of(FaultSyntax.parse(text, 1).fault())).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(FaultWord.class)
    void everyWordIsSaidAgain(FaultWord word) throws FaultSyntaxException {
        assertThat(FaultText.of(FaultSyntax.parse(word.text(), 1).fault()).replaceFirst("=.*", ""))
                .isEqualTo(word.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1", "/10", "x3", "10%", "7%", "2.5%", "1.1%", "33.333%", "100%"})
    void soIsHowOftenItStrikes(String often) throws FaultSyntaxException {
        assertThat(FaultText.of(FaultSyntax.parse("drop:" + often, 1).frequency()))
                .isEqualTo(often);
    }
}
