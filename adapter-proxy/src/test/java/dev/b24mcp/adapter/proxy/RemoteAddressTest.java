package dev.b24mcp.adapter.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8000,           http://127.0.0.1:8000/mcp",
        "http://127.0.0.1:8000/,          http://127.0.0.1:8000/mcp",
        "https://crm.example.com/b24/mcp, https://crm.example.com/b24/mcp",
        "https://crm.example.com/x?key=1, https://crm.example.com/x?key=1",
        "http://[::1]:8000,               http://[::1]:8000/mcp",
    })
    void getsTheUsualPathWhereItHasNone(String given, String expected) {
        assertThat(RemoteAddress.of(given).orElseThrow().uri()).hasToString(expected);
    }

    @Test
    void showsNoSecret() {
        var address = RemoteAddress.of("https://user:se%20cret@crm.example.com/mcp?key=secret")
                .orElseThrow();
        assertThat(address).hasToString("https://crm.example.com/mcp");
        assertThat(address.uri().getUserInfo()).isNull();
        assertThat(address.authorization()).hasValue("Basic dXNlcjpzZSBjcmV0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1:8000", "ftp://x", "http:///mcp", "http://a b", "http://x/#y", "ws://x/mcp"})
    void isAnHttpAddress(String text) {
        assertThat(RemoteAddress.of(text)).isEmpty();
    }
}
