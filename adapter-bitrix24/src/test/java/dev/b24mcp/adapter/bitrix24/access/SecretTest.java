package dev.b24mcp.adapter.bitrix24.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = new Secret("invented.0123");

    @Test
    void aSecretPrintsMasked() {
        assertThat(secret).hasToString("***");
        assertThat("secret: " + secret).isEqualTo("secret: ***");
    }

    @Test
    void aSecretRevealsItselfToTheOneWhoSendsIt() {
        assertThat(secret.reveal()).isEqualTo("invented.0123");
    }

    @Test
    void everyOccurrenceInATextIsMasked() {
        assertThat(secret.maskedIn("invented.0123, xinvented.0123x")).isEqualTo("***, x***x");
    }

    @Test
    void theSecretIsNoPattern() {
        assertThat(secret.maskedIn("inventedX0123")).isEqualTo("inventedX0123");
    }

    @Test
    void anEmptySecretMasksNothing() {
        assertThat(new Secret("").maskedIn("text")).isEqualTo("text");
    }
}
