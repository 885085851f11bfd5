package dev.b24mcp.prompts.ru;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TextsWatchTest {

    private static final String BUILT_IN = "## said\n\nвстроенный\n";

    private final AtomicInteger changes = new AtomicInteger();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("prompts_ru.md");
    }

    @Test
    void readsAnEditedFileAnewOnceItIsLeftAlone() throws Exception {
        write(file, "первый");
        var texts = open();
        try (var watch = watch(texts)) {
            write(file, "половина написанн");
            watch.look();
            assertThat(texts.text("said")).isEqualTo("первый");
            write(file, "второй, дописанный до конца");
            watch.look();
            assertThat(texts.text("said")).isEqualTo("первый");
            watch.look();
            assertThat(texts.text("said")).isEqualTo("второй, дописанный до конца");
            assertThat(changes).hasValue(1);
            watch.look();
            watch.look();
            assertThat(changes).hasValue(1);
        }
    }

    @Test
    void takesAFileThatAppearsAndDoesWithoutOneThatGoes() throws Exception {
        var texts = open();
        try (var watch = watch(texts)) {
            write(file, "появился");
            lookTwice(watch);
            assertThat(texts.text("said")).isEqualTo("появился");
            Files.delete(file);
            lookTwice(watch);
            assertThat(texts.text("said")).isEqualTo("встроенный");
            assertThat(changes).hasValue(2);
        }
    }

    @Test
    void followsAFileThatIsPutInPlaceOfAnotherOfTheSameSizeAndAge() throws Exception {
        write(file, "первый");
        var texts = open();
        try (var watch = watch(texts)) {
            lookTwice(watch);
            var other = folder.resolve("other");
            write(other, "второй");
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
            Files.move(other, file, ATOMIC_MOVE);
            lookTwice(watch);
            assertThat(texts.text("said")).isEqualTo("второй");
        }
    }

    @Test
    void followsALinkThatIsTurnedAsInAMountedVolume() throws Exception {
        var data = folder.resolve("..data");
        Files.createSymbolicLink(data, volume("..2026_01", "первый"));
        Files.createSymbolicLink(file, Path.of("..data", "prompts_ru.md"));
        var texts = open();
        assertThat(texts.text("said")).isEqualTo("первый");
        try (var watch = watch(texts)) {
            var turned = folder.resolve("..data_tmp");
            Files.createSymbolicLink(turned, volume("..2026_02", "второй"));
            Files.move(turned, data, ATOMIC_MOVE);
            lookTwice(watch);
            assertThat(texts.text("said")).isEqualTo("второй");
        }
    }

    private Path volume(String name, String said) throws IOException {
        var volume = Files.createDirectory(folder.resolve(name));
        write(volume.resolve("prompts_ru.md"), said);
        return Path.of(name);
    }

    @Test
    void keepsTheLastGoodTextsUntilABrokenEditIsMended() throws Exception {
        write(file, "первый");
        var texts = open();
        try (var ear = Ear.open();
                var watch = watch(texts)) {
            Files.writeString(file, "## siad\n\nвторой\n");
            lookTwice(watch);
            lookTwice(watch);
            assertThat(texts.text("said")).isEqualTo("первый");
            assertThat(ear.heard())
                    .containsExactly(
                            "prompts_ru.md, line 1: there is no such key as siad; the texts stay as they were");
            assertThat(changes).hasValue(0);
            write(file, "второй");
            lookTwice(watch);
            assertThat(texts.text("said")).isEqualTo("второй");
        }
    }

    @Test
    void noticesAnEditBetweenTheFirstReadingAndTheFirstLook() throws Exception {
        write(file, "первый");
        var texts = open();
        write(file, "второй");
        try (var watch = watch(texts)) {
            watch.look();
            assertThat(texts.text("said")).isEqualTo("второй");
        }
    }

    @Test
    void noticesThatTheFileGoesBeforeTheFirstLook() throws Exception {
        write(file, "первый");
        var texts = open();
        Files.delete(file);
        try (var watch = watch(texts)) {
            watch.look();
            assertThat(texts.text("said")).isEqualTo("встроенный");
        }
    }

    @Test
    void looksByItselfUntilItIsClosed() throws Exception {
        var looking = new CompletableFuture<Thread>();
        var texts = open();
        try (var _ = TextsWatch.start(texts, Duration.ofMillis(5), () -> looking.complete(Thread.currentThread()))) {
            write(file, "сам");
            assertThat(looking.get().isDaemon()).isTrue();
            assertThat(texts.text("said")).isEqualTo("сам");
        }
        looking.get().join();
    }

    private static void lookTwice(TextsWatch watch) {
        watch.look();
        watch.look();
    }

    private TextsWatch watch(FileTexts texts) {
        return new TextsWatch(texts, changes::incrementAndGet);
    }

    private FileTexts open() throws BrokenTextsException {
        return FileTexts.open(folder, Locale.of("ru"), MarkdownTexts.parse(Locale.of("ru"), BUILT_IN));
    }

    private static void write(Path file, String said) throws IOException {
        Files.writeString(file, "## said\n\n" + said + "\n");
    }
}
