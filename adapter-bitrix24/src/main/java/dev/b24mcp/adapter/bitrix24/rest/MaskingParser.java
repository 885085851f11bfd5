package dev.b24mcp.adapter.bitrix24.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.b24mcp.adapter.bitrix24.access.LeakedSecrets;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON with the credentials masked that a portal puts into addresses: {@code DOWNLOAD_URL}, {@code showUrl} and their
 * like open a file to whoever has them. Done while reading, so that nothing that is read can hold one.
 */
final class MaskingParser extends JsonParserDelegate {

    MaskingParser(JsonParser parser) {
        super(parser);
    }

    /** A parser is much faster at this than at its two steps, which would be taken otherwise. */
    @Override
    public @Nullable String nextFieldName() throws IOException {
        return delegate.nextFieldName();
    }

    @Override
    public String getText() throws IOException {
        return LeakedSecrets.maskedIn(super.getText());
    }
}
