package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.change.Change;
import dev.b24mcp.domain.change.Changes;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.prompts.ru.BrokenTextsException;
import dev.b24mcp.prompts.ru.FileTexts;
import dev.b24mcp.prompts.ru.MarkdownTexts;
import dev.b24mcp.prompts.ru.RussianTexts;
import dev.b24mcp.prompts.ru.TextsWatch;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the server says, in the language and the words that an operator chose.
 *
 * @param file the operator's own file over the built-in texts; empty where there is no folder for one
 */
record OperatorTexts(MarkdownTexts builtIn, Optional<FileTexts> file) {

    /**
     * Finds the texts.
     *
     * @throws SettingsException when the language has no file, or the file cannot be used
     */
    static OperatorTexts open(Settings settings) {
        var builtIn = RussianTexts.load();
        var locale = settings.locale(SettingKey.SERVER_LOCALE);
        var folder = settings.folder(SettingKey.PROMPTS_DIR);
        var name = FileTexts.fileName(locale);
        if (!locale.equals(builtIn.locale())
                && folder.filter(place -> Files.exists(place.resolve(name))).isEmpty()) {
            throw SettingsException.noTexts(name);
        }
        return new OperatorTexts(builtIn, folder.map(place -> open(place, locale, builtIn)));
    }

    private static FileTexts open(Path folder, Locale locale, MarkdownTexts builtIn) {
        try {
            return FileTexts.open(folder, locale, builtIn);
        } catch (BrokenTextsException broken) {
            var name = FileTexts.fileName(locale);
            System.getLogger(OperatorTexts.class.getName()).log(Level.ERROR, "{0}, {1}", name, broken.getMessage());
            throw SettingsException.brokenTexts(name, broken.line());
        }
    }

    Texts texts() {
        return file.<Texts>map(texts -> texts).orElse(builtIn);
    }

    boolean canChange() {
        return file.isPresent();
    }

    /**
     * Tells of every change of the texts: all that clients list is described by them.
     *
     * @return ends it
     */
    Runnable watch(Changes changes) {
        var watch = file.map(texts -> TextsWatch.start(texts, TextsWatch.USUAL, () -> {
            changes.publish(new Change.ToolList());
            changes.publish(new Change.PromptList());
            changes.publish(new Change.ResourceList());
        }));
        return () -> watch.ifPresent(TextsWatch::close);
    }
}
