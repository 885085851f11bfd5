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
    void isNotAlarmedWithoutOne() {
        assertThat(JavaCheck.run().status()).isEqualTo(Status.OK);
    }
}
