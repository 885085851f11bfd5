package dev.b24mcp.prompts.ru;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.testkit.TextsContract;
import dev.b24mcp.domain.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RussianTextsTest extends TextsContract {

    private final Texts texts = RussianTexts.load();

    @Test
    void areReadWithoutAParserAsTheParserWouldReadThem() throws IOException, BrokenTextsException {
        try (var stream = RussianTexts.class.getResourceAsStream("prompts_ru.md")) {
            var markdown = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var parsed = MarkdownTexts.parse(Locale.of("ru"), markdown);
            assertThat(RussianTexts.load().keys()).containsExactlyElementsOf(parsed.keys());
            assertThat(RussianTexts.load().saysTheSameAs(parsed)).isTrue();
        }
    }

    @Override
    protected Texts texts() {
        return texts;
    }
}
