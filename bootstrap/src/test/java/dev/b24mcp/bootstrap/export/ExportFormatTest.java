package dev.b24mcp.bootstrap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.bootstrap.call.UnusableOptionException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatTest {

    @ParameterizedTest
    @CsvSource({"deals.csv, csv", "a/DEALS.CSV, csv", "deals.csv.jsonl, jsonl", "deals.ndjson, jsonl"})
    void isThatWhichTheNameOfTheFilePromises(Path file, String format) throws Exception {
        assertThat(ExportFormat.of(file)).hasToString(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deals", "deals.json", "csv", "deals.csv.gz"})
    void isAskedForWhereTheNamePromisesNone(Path file) {
        assertThatThrownBy(() -> ExportFormat.of(file)).isInstanceOf(UnusableOptionException.class);
    }
}
