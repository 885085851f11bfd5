package dev.b24mcp.application.protocol.stateless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.SettableClock;
import dev.b24mcp.application.protocol.TestSetup;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class RequestStatesTest {

    private static final String CALLER = "ann";

    private final SettableClock clock = new SettableClock();
    private final RequestStates states = states((byte) 0);
    private final Request request = call("'name':'t','arguments':{'a':1,'b':[1,2]},");
    private final String sealed = states.seal(TestSetup.object("{'step':2}"), request, CALLER);

    @Test
    void opensWhatItSealedWhateverTheOrderOfArgumentsAndTheAnswers() {
        var again = call("'inputResponses':{'x':1},'requestState':'y','arguments':{'b':[1,2],'a':1},'name':'t',");

        assertThat(states.open(sealed, again, CALLER)).contains(TestSetup.object("{'step':2}"));
        assertThat(states((byte) 0).open(sealed, again, CALLER))
                .as("another replica")
                .isPresent();
    }

    @Test
    void refusesEveryChangeOfOneBit() {
        var bytes = Base64.getUrlDecoder().decode(sealed);
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThat(states.open(changed, request, CALLER)).as("bit %s", bit).isEmpty();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void refusesEveryOtherCharacterAndEveryCut() {
        IntStream.range(0, sealed.length()).forEach(at -> {
            assertThat(states.open(sealed.substring(0, at), request, CALLER)).isEmpty();
            for (var other : "A_-=\n\u0416".toCharArray()) {
                var changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
                assertThat(states.open(changed, request, CALLER).isPresent()).isEqualTo(changed.equals(sealed));
            }
        });
    }

    @Test
    void refusesAnotherCallerMethodArgumentOrKey() {
        assertThat(states.open(sealed, request, "bob")).isEmpty();
        assertThat(states.open(sealed, TestSetup.stateless("prompts/get", "'name':'t',"), CALLER))
                .isEmpty();
        assertThat(states.open(sealed, call("'name':'t','arguments':{'a':2,'b':[1,2]},"), CALLER))
                .isEmpty();
        assertThat(states.open(sealed, call("'name':'t','arguments':{'a':1,'b':[2,1]},"), CALLER))
                .isEmpty();
        assertThat(states.open(sealed, call("'name':'u','arguments':{'a':1,'b':[1,2]},"), CALLER))
                .isEmpty();
        assertThat(states((byte) 1).open(sealed, request, CALLER)).isEmpty();
    }

    @Test
    void refusesWhatIsTooOld() {
        clock.pass(Duration.ofMinutes(30));
        assertThat(states.open(sealed, request, CALLER)).isPresent();

        clock.pass(Duration.ofSeconds(1));
        assertThat(states.open(sealed, request, CALLER)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(states.open("A".repeat(1_000_000), request, CALLER)).isEmpty();
    }

    private RequestStates states(byte key) {
        var bytes = new byte[32];
        bytes[0] = key;
        return new RequestStates(TestSetup.JSON, () -> new SecretKeySpec(bytes, "AES"), () -> TestSetup.RANDOM, clock);
    }

    private static Request call(String params) {
        return TestSetup.stateless("tools/call", params);
    }
}
