/**
 * The Russian texts of the server, in {@code prompts_ru.md} beside this package, and the reader of such files:
 * {@link dev.b24mcp.prompts.ru.FileTexts} puts an operator's file over them, {@link dev.b24mcp.prompts.ru.TextsWatch} reads
 * it anew when it changes.
 *
 * <p>Depends on the domain's {@link dev.b24mcp.domain.text.Texts} port and on a Markdown parser. To change a text, edit the
 * Markdown file.
 */
@NullMarked
package dev.b24mcp.prompts.ru;

import org.jspecify.annotations.NullMarked;
