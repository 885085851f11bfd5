package dev.b24mcp.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.training.Mode;
import dev.b24mcp.bootstrap.training.ProbedCache;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCheckTest {

    private static final ProbedCache USABLE = new ProbedCache(Mode.STDIO, Path.of("stdio-1.aot"), true);
    private static final ProbedCache REFUSED = new ProbedCache(Mode.HTTP, Path.of("http-1.aot"), false);

    @Test
    void namesTheCommandsThatStartFromACache() {
        var result = JavaCheck.of(List.of(USABLE));
        assertThat(result.status()).isEqualTo(Status.OK);
        assertThat(result.found()).endsWith(": stdio");
        assertThat(result.details()).containsEntry("cache", true).containsEntry("caches", List.of("stdio"));
    }

    @Test
    void warnsOfOneThatIsOfNoUseHoweverGoodTheOthersAre() {
        var result = JavaCheck.of(List.of(USABLE, REFUSED));
        assertThat(result.status()).isEqualTo(Status.WARNING);
        assertThat(result.found()).contains("http-1.aot").doesNotContain("stdio-1.aot");
        assertThat(result.details())
                .containsEntry("cache", false)
                .containsEntry("caches", List.of("stdio"))
                .containsEntry("refused_caches", List.of("http-1.aot"));
    }

    @Test
    void isNotAlarmedWithoutOne() {
        var result = JavaCheck.of(List.of());
        assertThat(result.status()).isEqualTo(Status.OK);
        assertThat(result.details()).containsEntry("cache", false);
    }
}
