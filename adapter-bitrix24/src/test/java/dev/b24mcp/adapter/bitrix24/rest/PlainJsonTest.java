package dev.b24mcp.adapter.bitrix24.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":null,\"b\":true,\"c\":false,\"d\":\"\",\"e\":[],\"f\":{}}",
                "{\"int\":7,\"long\":12345678901,\"big\":123456789012345678901234567890,\"minus\":-1}",
                "{\"price\":10.50,\"tiny\":1e-7,\"huge\":1.5E+300}",
                "{\"result\":[{\"ID\":\"1\",\"TITLE\":\"Сделка «Ёлка» \\ud83c\\udf84\"},[1,[2,[3]]]],\"total\":2}",
                "{\"twice\":1,\"twice\":2}",
                " {\"a\":1} and what comes after it"
            })
    void readsWhatAMapperReads(String document) throws IOException {
        var mapped = MAPPER.readValue(document, new TypeReference<Map<String, Object>>() {});

        assertThat(PlainJson.read(document.getBytes(UTF_8))).isEqualTo(mapped);
        assertThat(PlainJson.read(document.getBytes(UTF_8)).keySet()).containsExactlyElementsOf(mapped.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "7", "\"text\"", "{", "{\"a\":[1,", "{\"a\":NaN}", "{\"a\":\"b", "<html>"
            })
    void refusesWhatIsNoWholeObject(String document) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PlainJson.read(document.getBytes(UTF_8)));
    }

    @Test
    void doesNotFollowArraysForEver() {
        var deep = "{\"a\":" + "[".repeat(100_000);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PlainJson.read(deep.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e99999999999", "1e401"})
    void refusesNumbersThatNobodyCouldWriteOut(String number) {
        var document = "{\"total\":" + number + "}";
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PlainJson.read(document.getBytes(UTF_8)));
    }

    @Test
    void refusesMoreDepthThanAnAnswerWouldTake() {
        var deep = "{\"a\":" + "[".repeat(900) + "]".repeat(900) + "}";
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PlainJson.read(deep.getBytes(UTF_8)));
    }

    @Test
    void refusesMoreValuesThanTheMemoryHas() {
        var many = "{\"a\":[" + "[],".repeat(3_000_000) + "[]]}";
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PlainJson.read(many.getBytes(UTF_8)));
    }

    @Test
    void halfACharacterIsNoPartOfAText() throws IOException {
        var document = "{\"end\":\"cut \\ud83c\",\"middle\":\"\\ud83c!\",\"whole\":\"\\ud83c\\udf84\"}";
        assertThat(PlainJson.read(document.getBytes(UTF_8)))
                .isEqualTo(Map.of("end", "cut ?", "middle", "?!", "whole", "\ud83c\udf84"));
    }

    @Test
    void writesPlainValues() {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("filter", Map.of(">PRICE", new BigDecimal("1E+7")));
        parameters.put("select", List.of("ID", "Ёлка"));
        parameters.put("list", Arrays.asList(1, 12345678901L, 1.5, true, null));

        assertThat(new String(PlainJson.write(parameters), UTF_8))
                .isEqualTo(
                        "{\"filter\":{\">PRICE\":10000000},\"select\":[\"ID\",\"Ёлка\"],\"list\":[1,12345678901,1.5,true,null]}");
    }

    @Test
    void writesNothingElse() {
        assertThatIllegalStateException().isThrownBy(() -> PlainJson.write(Map.of("class", new Object())));
    }
}
