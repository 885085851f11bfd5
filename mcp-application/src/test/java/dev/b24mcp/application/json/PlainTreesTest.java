package dev.b24mcp.application.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Jackson's own mapper, set up the same, agrees on every document. */
class PlainTreesTest {

    private static final int DEEPEST = 4;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonCodec json = new JsonCodec(JsonLimits.DEFAULT);

    @Property(tries = 300)
    void readsAndWritesAsTheMapperDoes(@ForAll("values") Object value) throws Exception {
        var text = MAPPER.writeValueAsString(value);
        var node = json.read(text.getBytes(UTF_8));
        assertThat(node).isEqualTo(MAPPER.readTree(text));
        assertThat(new String(json.write(node), UTF_8)).isEqualTo(MAPPER.writeValueAsString(MAPPER.readTree(text)));
        assertThat(json.text(value)).isEqualTo(text);
    }

    @Property(tries = 300)
    void turnsPlainValuesIntoTreesAndBack(@ForAll("values") Object value) throws Exception {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("b", value);
        object.put("a", null);
        var tree = (ObjectNode) json.tree(object);
        assertThat(json.write(tree)).isEqualTo(MAPPER.writeValueAsBytes(object));
        var read = (ObjectNode) json.read(json.write(tree));
        assertThat(json.plain(read)).isEqualTo(MAPPER.treeToValue(read, Map.class));
        assertThat(json.plain(read).keySet()).containsExactly("b", "a");
    }

    @Test
    void writesPlainValuesWithinATree() {
        var tree = json.object().put("a", 1);
        tree.putPOJO("b", Map.of("c", List.of(new BigDecimal("1.50"), "текст", true)));
        assertThat(new String(json.write(tree), UTF_8)).isEqualTo("{\"a\":1,\"b\":{\"c\":[1.50,\"текст\",true]}}");
    }

    @Test
    void sortsMembersAtEveryDepthWhenBytesAreCompared() throws MalformedJsonException {
        var one = (ObjectNode) json.read("{\"b\":[{\"y\":1,\"x\":2}],\"a\":null}".getBytes(UTF_8));
        assertThat(new String(json.canonical(one), UTF_8)).isEqualTo("{\"a\":null,\"b\":[{\"x\":2,\"y\":1}]}");
    }

    @Test
    void refusesWhatIsNoPlainValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> json.tree(Map.of("when", Instant.EPOCH)));
        assertThatIllegalArgumentException().isThrownBy(() -> json.text(Map.of("when", Instant.EPOCH)));
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(List.of(
                Arbitraries.strings()
                        .ofMaxLength(20)
                        .filter(PlainTreesTest::isWhole)
                        .asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.bigIntegers().asGeneric(),
                Arbitraries.bigDecimals().ofScale(6).asGeneric(),
                Arbitraries.of(
                        BigDecimal.ZERO,
                        new BigDecimal("0.00"),
                        new BigDecimal("1E+20"),
                        BigInteger.TEN.pow(30),
                        true,
                        false)));
        return Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(List.of(
                        scalars,
                        inner.list().ofMaxSize(3).asGeneric(),
                        Arbitraries.maps(Arbitraries.of("a", "b", "я", "c d"), inner)
                                .ofMaxSize(3)
                                .asGeneric())),
                0,
                DEEPEST);
    }

    private static boolean isWhole(String text) {
        return text.chars().noneMatch(letter -> Character.isSurrogate((char) letter));
    }
}
