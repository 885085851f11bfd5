package dev.b24mcp.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void isMadeWithItsFolderWhereThereWasNone() throws IOException {
        var path = folder.resolve("a/b/c.json");
        var file = ConfigFile.at(path);
        assertThat(file.read()).isEmpty();
        assertThat(file.write("new")).isEmpty();
        assertThat(path).hasContent("new");
        assertThat(path.getParent()).isDirectoryContaining(path::equals).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void neverWritesOverAnEarlierCopy() throws IOException {
        var path = Files.writeString(folder.resolve("c.json"), "first");
        assertThat(ConfigFile.at(path).write("second"))
                .hasValue(folder.toRealPath().resolve("c.json.bak"));
        assertThat(ConfigFile.at(path).write("third"))
                .hasValue(folder.toRealPath().resolve("c.json.bak.1"));
        assertThat(folder.resolve("c.json.bak")).hasContent("first");
        assertThat(folder.resolve("c.json.bak.1")).hasContent("second");
        assertThat(path).hasContent("third");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsItsMode() throws IOException {
        var path = Files.writeString(folder.resolve("c.json"), "first");
        var mode = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(path, mode);
        ConfigFile.at(path).write("second");
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(mode);
        assertThat(Files.getPosixFilePermissions(folder.resolve("c.json.bak"))).isEqualTo(mode);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isWrittenWhereALinkLeads() throws IOException {
        var real = Files.writeString(folder.resolve("real.json"), "first");
        var link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        ConfigFile.at(link).write("second");
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("second");
    }

    @Test
    void isReadWithoutTheMarkThatSomeEditorsBeginItWith() throws IOException {
        var path = Files.writeString(folder.resolve("c.json"), "\uFEFF{}");
        assertThat(ConfigFile.at(path).read()).isEqualTo("{}");
    }

    @Test
    void isNotReadWhenItIsFarTooLarge() throws IOException {
        var path = folder.resolve("c.json");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(17L * 1024 * 1024);
        }
        assertThatIOException().isThrownBy(ConfigFile.at(path)::read);
    }
}
