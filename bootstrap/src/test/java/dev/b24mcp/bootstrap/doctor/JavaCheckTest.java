package dev.b24mcp.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCheckTest {

    @Test
    void knowsACacheByTheOptionThatNamesIt() {
        assertThat(JavaCheck.cache(List.of("-Xmx1g", "-XX:AOTCache=lib/app.aot")))
                .contains("lib/app.aot");
        assertThat(JavaCheck.cache(List.of("-XX:SharedArchiveFile=app.jsa"))).contains("app.jsa");
        assertThat(JavaCheck.cache(List.of("-XX:AOTMode=off", "-XX:AOTCacheOutput=new.aot")))
                .isEmpty();
    }

    @Test
    void saysWhatTheVirtualMachineDidAndNotWhatItWasTold() {
        var told = List.of("-XX:AOTCache=lib/app.aot");
        assertThat(JavaCheck.of(told, true).details()).containsEntry("cache", true);
        var refused = JavaCheck.of(told, false);
        assertThat(refused.status()).isEqualTo(Status.WARNING);
        assertThat(refused.found()).contains("lib/app.aot");
        assertThat(refused.details()).containsEntry("cache", false);
    }

    @Test
    void isNotAlarmedWithoutOne() {
        assertThat(JavaCheck.run().status()).isEqualTo(Status.OK);
    }
}
