package dev.b24mcp.application.protocol.stateless;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.RecordingOutbox;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final Mailbox mailbox = new Mailbox();
    private final RecordingOutbox subscriber = new RecordingOutbox();

    @Test
    void handsOverEverythingBeforeItEnds() {
        put(3);
        mailbox.close();

        assertThat(deliver()).isTrue();
        assertThat(subscriber.messages()).containsExactly("0", "1", "2");
    }

    @Test
    void dropsASubscriberThatLetsTooMuchPileUp() {
        put(100_000);

        assertThat(deliver()).isFalse();
        assertThat(subscriber.messages()).hasSize(256);
    }

    @Test
    void endsWhenTheSubscriberIsGone() {
        subscriber.hangUp();
        put(1);

        assertThat(deliver()).isFalse();
    }

    @Test
    void noticesInSilenceThatTheSubscriberIsGone() {
        subscriber.hangUp();

        assertThat(mailbox.deliver(subscriber, Duration.ZERO)).isFalse();
    }

    private boolean deliver() {
        return mailbox.deliver(subscriber, Duration.ofMinutes(1));
    }

    private void put(int count) {
        for (var number = 0; number < count; number++) {
            mailbox.put(Integer.toString(number).getBytes(UTF_8));
        }
    }
}
