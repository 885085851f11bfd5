package dev.b24mcp.prompts.ru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MarkdownTextsTest {

    @Test
    void makesKeysOfHeadingsAndKeepsTheTextWordForWord() throws BrokenTextsException {
        var texts = parse("""
                # Title

                For the reader of the file.

                ## tool

                ### getDeals

                First *line*.

                - a
                - b

                ```
                ## no heading
                ```

                #### title

                Deals

                ## last_one
                Without an empty line.
                """);
        assertThat(texts.text("tool.getDeals")).isEqualTo("First *line*.\n\n- a\n- b\n\n```\n## no heading\n```");
        assertThat(texts.text("tool.getDeals.title")).isEqualTo("Deals");
        assertThat(texts.text("last_one")).isEqualTo("Without an empty line.");
        assertThat(texts.find("tool")).isEmpty();
        assertThat(texts.find("")).isEmpty();
    }

    @Test
    void refusesAKeyThatComesTwice() {
        assertThatExceptionOfType(BrokenTextsException.class)
                .isThrownBy(() -> parse("## a\n\nx\n\n## b\n\ny\n\n## a\n\nz\n"))
                .withMessage("line 9: a comes twice");
    }

    private static MarkdownTexts parse(String markdown) throws BrokenTextsException {
        return MarkdownTexts.parse(Locale.ROOT, markdown);
    }
}
