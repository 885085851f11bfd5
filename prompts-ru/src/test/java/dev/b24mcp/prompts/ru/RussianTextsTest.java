package dev.b24mcp.prompts.ru;

import dev.b24mcp.domain.testkit.TextsContract;
import dev.b24mcp.domain.text.Texts;

class RussianTextsTest extends TextsContract {

    private final Texts texts = RussianTexts.load();

    @Override
    protected Texts texts() {
        return texts;
    }
}
