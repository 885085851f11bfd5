package dev.b24mcp.adapter.bitrix24.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.b24mcp.adapter.bitrix24.access.LeakedSecrets;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, texts, numbers and flags, the one way and the other. A mapper would know classes too, and the first call
 * would wait for it.
 *
 * <p>Portals put credentials into addresses: {@code DOWNLOAD_URL}, {@code showUrl} and their like open a file to whoever has
 * them. They are masked while reading, so that nothing that is read can hold one.
 *
 * <p>What is read fits the memory and can be written again: depth and count are bounded, numbers are of some use, and texts are
 * of whole characters.
 */
final class PlainJson {

    /** Far more than any portal has, and far less than a writer takes. */
    private static final int DEEPEST = 200;

    /** Names, values and brackets: twice what a batch of records with hundreds of fields has. Each takes many times its length. */
    private static final int MOST_TOKENS = 5_000_000;

    private static final int LONGEST_EXPONENT = 400;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            // not every portal knows exponents
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PlainJson() {}

    /**
     * The object at the beginning of a document.
     *
     * @throws IOException when there is none
     */
    static Map<String, @Nullable Object> read(byte[] document) throws IOException {
        try (var parser = JSON.createParser(document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "no object");
            }
            return object(parser);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return members;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        var items = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> LeakedSecrets.maskedIn(whole(parser.getText()));
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new JsonParseException(parser, "no value");
        };
    }

    /** A few characters such as 1e999999999 stand for more digits than a memory holds. */
    private static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            var value = parser.getDecimalValue();
            if (Math.abs((long) value.scale()) <= LONGEST_EXPONENT) {
                return value;
            }
        } catch (NumberFormatException _) {
            // the exponent alone is more than can be counted with
        }
        throw new JsonParseException(parser, "a number beyond any use");
    }

    /** An escape can name half a character, which no UTF-8 can say again; in names the parser refuses it. */
    private static String whole(String text) {
        return text.chars().anyMatch(PlainJson::isSurrogate) ? new String(text.getBytes(UTF_8), UTF_8) : text;
    }

    private static boolean isSurrogate(int unit) {
        return Character.isSurrogate((char) unit);
    }

    static byte[] write(Map<String, Object> object) {
        var bytes = new ByteArrayBuilder();
        try (var out = JSON.createGenerator(bytes)) {
            write(object, out);
        } catch (IOException impossible) {
            throw new IllegalArgumentException("no plain Java values", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> members) {
            out.writeStartObject();
            for (var member : members.entrySet()) {
                out.writeFieldName(String.valueOf(member.getKey()));
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            out.writeStartArray();
            for (var item : items) {
                write(item, out);
            }
            out.writeEndArray();
        } else {
            // texts, numbers and flags; refuses all else
            out.writePOJO(value);
        }
    }
}
