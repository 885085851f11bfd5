package dev.b24mcp.application.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON text in and out. Safe for use by many threads at once.
 *
 * <p>Of Jackson it uses the parser, the generator and the nodes, but no {@code ObjectMapper}: trees and plain values are all that
 * this server speaks in, and a mapper, which could also map classes and dates, costs a start more than anything else in it.
 */
public final class JsonCodec {

    private final JsonFactory factory;

    public JsonCodec(JsonLimits limits) {
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.maxBytes())
                        .maxNestingDepth(limits.maxDepth())
                        .maxTokenCount(limits.maxTokens())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // not all who read know exponents
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    /** Reads and writes a little: the first document costs far more than any other, so this is done before it comes. */
    public static void rehearse() {
        var json = new JsonCodec(JsonLimits.DEFAULT);
        try {
            json.write(json.read("{\"text\":[1,1.5,true,null]}".getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedJsonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads one document.
     *
     * @throws MalformedJsonException when the bytes are not UTF-8, not one JSON document, or beyond the limits
     */
    public JsonNode read(byte[] utf8) throws MalformedJsonException {
        try {
            // unlike new String(bytes) and unlike Jackson, a fresh decoder refuses what is not UTF-8
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            var node = tree(text);
            if (node.isMissingNode()) {
                throw new MalformedJsonException("empty", null);
            }
            return node;
        } catch (JsonProcessingException malformed) {
            throw new MalformedJsonException(malformed.getOriginalMessage(), malformed);
        } catch (NumberFormatException beyondDecimals) {
            throw new MalformedJsonException("a number beyond any use", beyondDecimals);
        } catch (IOException notUtf8) {
            throw new MalformedJsonException("not UTF-8", notUtf8);
        }
    }

    private JsonNode tree(CharBuffer text) throws IOException {
        try (var parser = factory.createParser(text.array(), 0, text.length())) {
            return TreeReader.read(parser);
        }
    }

    /** Writes one document on one line. */
    public byte[] write(JsonNode node) {
        return bytes(node);
    }

    /** Writes plain Java values as one document on one line. */
    public String text(Object plain) {
        return new String(bytes(plain), StandardCharsets.UTF_8);
    }

    /** The one way of writing an object: members sorted at every depth, so that equal objects give equal bytes. */
    public byte[] canonical(ObjectNode object) {
        return bytes(PlainValues.members(object, TreeMap::new));
    }

    private byte[] bytes(Object value) {
        var bytes = new ByteArrayBuilder();
        try (var out = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
            new TreeWriter(out).write(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** An object without members. */
    public ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The object as plain Java values, its members in order. */
    public Map<String, @Nullable Object> plain(ObjectNode object) {
        return PlainValues.members(object, LinkedHashMap::new);
    }

    /** Plain Java values as a tree. */
    public JsonNode tree(Object plain) {
        return PlainValues.tree(plain);
    }
}
