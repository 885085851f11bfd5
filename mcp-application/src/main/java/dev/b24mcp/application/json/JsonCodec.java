package dev.b24mcp.application.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text in and out. Safe for use by many threads at once. */
public final class JsonCodec {

    private static final TypeReference<Map<String, @Nullable Object>> PLAIN_OBJECT = new TypeReference<>() {};

    private static final int LONGEST_EXPONENT = 400;

    private final ObjectMapper mapper;

    public JsonCodec(JsonLimits limits) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.maxBytes())
                        .maxNestingDepth(limits.maxDepth())
                        .maxTokenCount(limits.maxTokens())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // not all who read know exponents
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /**
     * Reads and writes a little once. The first document costs far more than any other, so whoever has nothing to do yet does this
     * before it comes.
     */
    public void rehearse() {
        try {
            write(read(write(tree(List.of(Map.of("text", "", "number", 1, "flag", true))))));
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
            var node = mapper.readTree(new CharArrayReader(text.array(), 0, text.length()));
            if (node.isMissingNode()) {
                throw new MalformedJsonException("empty", null);
            }
            if (isUnusable(node)) {
                throw new MalformedJsonException("a number or a text beyond any use", null);
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

    private static boolean isUnusable(JsonNode node) {
        if (node.isTextual()) {
            return isHalved(node.textValue());
        }
        if (node.isBigDecimal()) {
            return isEndless(node.decimalValue().scale());
        }
        for (var member : node.properties()) {
            if (isHalved(member.getKey())) {
                return true;
            }
        }
        for (var child : node) {
            if (isUnusable(child)) {
                return true;
            }
        }
        return false;
    }

    /** An escape can name one half of a surrogate pair, which no UTF-8 can say again. */
    private static boolean isHalved(String text) {
        for (var index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                if (!Character.isSurrogatePair(
                        text.charAt(index), index + 1 < text.length() ? text.charAt(index + 1) : ' ')) {
                    return true;
                }
                index++;
            }
        }
        return false;
    }

    /** A few characters such as {@code 1e999999999} stand for more digits than anybody can count with. */
    private static boolean isEndless(int scale) {
        return scale > LONGEST_EXPONENT || scale < -LONGEST_EXPONENT;
    }

    /** Writes one document on one line. */
    public byte[] write(JsonNode node) {
        try {
            return mapper.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes plain Java values as one document on one line. */
    public String text(Object plain) {
        try {
            return mapper.writeValueAsString(plain);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The one way of writing an object: members sorted at every depth, so that equal objects give equal bytes. */
    public byte[] canonical(ObjectNode object) {
        try {
            return mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(plain(object));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An object without members. */
    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    /** The object as plain Java values, its members in order. */
    public Map<String, @Nullable Object> plain(ObjectNode object) {
        try {
            return mapper.treeToValue(object, PLAIN_OBJECT);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Plain Java values as a tree. */
    public JsonNode tree(Object plain) {
        return mapper.valueToTree(plain);
    }
}
