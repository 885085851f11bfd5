package dev.b24mcp.bootstrap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RowsPerSecondTest {

    @Test
    void areTheMeanSinceTheStart() {
        var nanos = new AtomicLong(70_000_000_000L);
        var heard = new ArrayList<String>();
        var progress = new RowsPerSecond(
                (done, total, message) ->
                        heard.add(done + " " + total.orElse(-1) + " " + message.replaceAll("\\D", "")),
                nanos::get);
        progress.report(10, OptionalLong.empty(), "");
        nanos.addAndGet(2_000_000_000);
        progress.report(500, OptionalLong.of(1000), "");
        nanos.addAndGet(2_000_000_000);
        progress.report(1000, OptionalLong.of(1000), "");
        assertThat(heard).last().isEqualTo("1000 1000 250");
        assertThat(heard.get(1)).isEqualTo("500 1000 250");
    }
}
