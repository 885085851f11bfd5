package dev.b24mcp.application.protocol.stateless;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain|plain",
                " \tplain |plain",
                "a b|a b",
                "=?base64?SGVsbG8sIOS4lueVjA==?=|Hello, 世界",
                "=?base64?IHBhZGRlZCA=?=| padded ",
                "=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?=|=?base64?literal?=",
                "=?base64?=|=?base64?=",
                "=?base64?YQ==|=?base64?YQ==",
                "YQ==?=|YQ==?=",
                "=?BASE64?YQ==?=|=?BASE64?YQ==?=",
            })
    void standsForAText(String header, String text) {
        assertThat(HeaderValue.decode(header)).contains(text);
    }

    @Test
    void canStandForNothingAtAll() {
        assertThat(HeaderValue.decode("")).contains("");
        assertThat(HeaderValue.decode("=?base64??=")).contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?base64?YQ?=",
                "=?base64?YQ=?=",
                "=?base64?YR==?=",
                "=?base64?Y Q==?=",
                "=?base64?_-==?=",
                "=?base64?gICA?=",
                "caf\u00e9",
                "a\tb",
                "a\u007fb",
                "a\u0000b",
            })
    void isMalformed(String header) {
        assertThat(HeaderValue.decode(header)).isEmpty();
    }
}
