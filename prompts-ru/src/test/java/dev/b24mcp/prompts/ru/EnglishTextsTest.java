package dev.b24mcp.prompts.ru;

import dev.b24mcp.domain.testkit.TextsContract;
import dev.b24mcp.domain.text.Texts;
import java.util.Locale;

class EnglishTextsTest extends TextsContract {

    private final Texts texts;

    EnglishTextsTest() throws BrokenTextsException {
        texts = FileTexts.open(ShippedTranslationsTest.FOLDER, Locale.ENGLISH, RussianTexts.load());
    }

    @Override
    protected Texts texts() {
        return texts;
    }
}
