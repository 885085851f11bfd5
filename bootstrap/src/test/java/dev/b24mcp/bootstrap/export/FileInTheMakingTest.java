package dev.b24mcp.bootstrap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.bootstrap.call.UnusableOptionException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileInTheMakingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void hasItsNameWhenItIsCompleteAndNotBefore() throws Exception {
        var named = folder.resolve("deals.csv");
        try (var file = FileInTheMaking.of(named, false)) {
            file.open().write("whole".getBytes(UTF_8));
            assertThat(named).doesNotExist();
            file.complete();
        }
        assertThat(named).hasContent("whole");
        assertThat(folder).isDirectoryContaining("glob:**deals.csv");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenItIsGivenUp() throws Exception {
        try (var file = FileInTheMaking.of(folder.resolve("deals.csv"), false)) {
            file.open().write(1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no such permissions
    void isItsOwnersAloneWhateverWasThereBefore() throws Exception {
        var named = Files.writeString(folder.resolve("deals.csv"), "old");
        Files.setPosixFilePermissions(named, PosixFilePermissions.fromString("rw-rw-rw-"));
        try (var file = FileInTheMaking.of(named, true)) {
            file.open().write("new".getBytes(UTF_8));
            assertThat(named).hasContent("old");
            file.complete();
        }
        assertThat(named).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(named)))
                .isEqualTo("rw-------");
    }

    @Test
    void doesNotTakeThePlaceOfOneThatCameMeanwhile() throws Exception {
        var named = folder.resolve("deals.csv");
        try (var file = FileInTheMaking.of(named, false)) {
            file.open().write(1);
            Files.writeString(named, "another's");
            assertThatThrownBy(file::complete).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(named).hasContent("another's");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // links need a privilege
    void aLinkStaysALink() throws Exception {
        var named = Files.writeString(folder.resolve("deals.csv"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), named);
        try (var file = FileInTheMaking.of(link, true)) {
            file.open().write("new".getBytes(UTF_8));
            file.complete();
        }
        assertThat(link).isSymbolicLink();
        assertThat(named).hasContent("new");
    }

    @Test
    void isRefusedWhereItCannotBe() throws Exception {
        var existing = Files.createFile(folder.resolve("deals.csv"));
        assertRefused(existing, false);
        assertRefused(folder, true);
        assertRefused(folder.resolve("nowhere/deals.csv"), true);
        assertRefused(existing.resolve("deals.csv"), true);
    }

    private static void assertRefused(Path path, boolean replacing) {
        assertThatThrownBy(() -> FileInTheMaking.of(path, replacing)).isInstanceOf(UnusableOptionException.class);
    }
}
