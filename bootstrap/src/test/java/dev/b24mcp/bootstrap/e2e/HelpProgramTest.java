package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpProgramTest {

    @ParameterizedTest
    @CsvSource({
        "help,      --help",
        "-h,        --help",
        "help call, call --help",
        "call -h,   call --help",
        "-V,        --version",
    })
    void comesByWhateverNameItIsAskedFor(String asked, String usual) throws Exception {
        assertThat(output(asked)).isEqualTo(output(usual)).contains("b24-mcp");
    }

    private static String output(String arguments) throws Exception {
        try (var program = Program.start(arguments.split(" "))) {
            var output = program.hangUp();
            assertThat(program.exitCode()).isZero();
            assertThat(program.errors()).isEmpty();
            return output;
        }
    }
}
