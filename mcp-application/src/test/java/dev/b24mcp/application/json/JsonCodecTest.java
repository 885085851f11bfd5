package dev.b24mcp.application.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCodecTest {

    private final JsonCodec json = new JsonCodec(new JsonLimits(1_000, 10, 200));

    @Test
    void keepsEveryDigitAndTheOrderOfMembers() throws MalformedJsonException {
        var text = "{\"z\":12345678901234567890.123456789,\"a\":1E+2,\"м\":\"текст\",\"n\":null}";
        var node = (ObjectNode) json.read(text.getBytes(UTF_8));
        assertThat(new String(json.write(node), UTF_8))
                .isEqualTo("{\"z\":12345678901234567890.123456789,\"a\":100,\"м\":\"текст\",\"n\":null}");
        assertThat(json.plain(node)).containsOnlyKeys("z", "a", "м", "n").containsEntry("n", null);
    }

    static Stream<byte[]> unacceptable() {
        return Stream.of(
                new byte[0],
                "{".getBytes(UTF_8),
                "{} {}".getBytes(UTF_8),
                "{\"a\":1,\"a\":2}".getBytes(UTF_8),
                "{\"a\":NaN}".getBytes(UTF_8),
                "{'a':1}".getBytes(UTF_8),
                "{\"a\":[1e9999999]}".getBytes(UTF_8),
                "1e-9999999".getBytes(UTF_8),
                "1e2147483648".getBytes(UTF_8),
                "1e-2147483647".getBytes(UTF_8),
                "1e99999999999".getBytes(UTF_8),
                "[\"\\ud83d\"]".getBytes(UTF_8),
                "{\"\\ude00\":1}".getBytes(UTF_8),
                "{\"a\":\"\u00e9\"}".getBytes(ISO_8859_1),
                "{}".getBytes(UTF_16),
                ("[".repeat(11) + "]".repeat(11)).getBytes(UTF_8),
                ("\"" + "x".repeat(20_000) + "\"").getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void refusesWhatIsNotOneStrictDocumentWithinTheLimits(byte[] bytes) {
        assertThatThrownBy(() -> json.read(bytes)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void takesCharactersThatAreWholeHoweverTheyAreWritten() throws MalformedJsonException {
        assertThat(json.read("\"\\ud83d\\ude00\"".getBytes(UTF_8)).textValue()).isEqualTo("😀");
    }

    @Test
    void takesADocumentAtTheLimitOfDepth() throws MalformedJsonException {
        assertThat(json.read(("[".repeat(10) + "]".repeat(10)).getBytes(UTF_8)).isArray())
                .isTrue();
    }

    @Test
    void countsWhatItTakesIn() {
        assertThatThrownBy(() -> json.read(("[" + "0,".repeat(250) + "0]").getBytes(UTF_8)))
                .isInstanceOf(MalformedJsonException.class);
    }
}
