package dev.b24mcp.application.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Builds the tree of a document, and refuses what could not be written again. The depth of its recursion is bounded by the
 * parser's constraints.
 */
final class TreeReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_EXPONENT = 400;

    private final JsonParser parser;

    private TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The only document of a parser; a missing node where there is none. */
    static JsonNode read(JsonParser parser) throws IOException {
        var first = parser.nextToken();
        if (first == null) {
            return MissingNode.getInstance();
        }
        var document = new TreeReader(parser).node(first);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one document");
        }
        return document;
    }

    private JsonNode node(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(whole(parser.getText()));
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new JsonParseException(parser, "no value");
        };
    }

    private ObjectNode object() throws IOException {
        var object = NODES.objectNode();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            object.set(whole(name), node(parser.nextToken()));
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        var array = NODES.arrayNode();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(node(token));
        }
        return array;
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    /** 1.50 and 1.5 are one number. */
    private JsonNode decimal(BigDecimal value) throws IOException {
        var shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        // a few characters such as 1e999999999 stand for more digits than anybody can count with
        if (Math.abs((long) shortest.scale()) > LONGEST_EXPONENT) {
            throw new JsonParseException(parser, "a number beyond any use");
        }
        return NODES.numberNode(shortest);
    }

    /** An escape can name one half of a surrogate pair, which no UTF-8 can say again. */
    private String whole(String text) throws IOException {
        for (var index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                if (index + 1 == text.length()
                        || !Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1))) {
                    throw new JsonParseException(parser, "a text beyond any use");
                }
                index++;
            }
        }
        return text;
    }
}
