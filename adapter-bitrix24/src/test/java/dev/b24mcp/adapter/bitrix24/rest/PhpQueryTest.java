package dev.b24mcp.adapter.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How parameters are written in a batch. That a portal reads them so, BatchedQueriesTest shows. */
class PhpQueryTest {

    @Test
    void mapsAndListsAreWrittenWithBrackets() {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("filter", Map.of("@STAGE_ID", List.of("NEW", "WON")));
        parameters.put("select", List.of("ID", "TITLE"));
        parameters.put("order", Map.of("ID", "ASC"));
        parameters.put("start", -1);

        assertThat(decoded(parameters))
                .isEqualTo("filter[@STAGE_ID][]=NEW&filter[@STAGE_ID][]=WON&select[]=ID&select[]=TITLE"
                        + "&order[ID]=ASC&start=-1");
    }

    @Test
    void depthDoesNotMatter() {
        assertThat(decoded(Map.of("a", Map.of("b", List.of(Map.of("c", List.of("d")))))))
                .isEqualTo("a[b][][c][]=d");
    }

    @Test
    void nothingIsWrittenOfEmptyMapsAndLists() {
        assertThat(decoded(Map.of("filter", Map.of(), "select", List.of()))).isEmpty();
    }

    @Test
    void flagsAreNumbersAndNothingIsEmpty() {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("YES", true);
        filter.put("NO", false);
        filter.put("NONE", null);
        filter.put("LIST", Arrays.asList(true, null));

        assertThat(decoded(Map.of("filter", filter)))
                .isEqualTo("filter[YES]=1&filter[NO]=0&filter[NONE]=&filter[LIST][]=1&filter[LIST][]=");
    }

    @Test
    void numbersHaveNoExponents() {
        assertThat(decoded(Map.of("filter", Map.of(">SUM", new BigDecimal("1E+7")))))
                .isEqualTo("filter[>SUM]=10000000");
        assertThat(decoded(Map.of("filter", Map.of(">SUM", 1.0E10)))).isEqualTo("filter[>SUM]=10000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Сделка №1",
                "a&b=c",
                "1+1",
                "#5",
                "100%",
                "x?y",
                "[0]",
                "\"",
                "a\nb",
                "💼",
                "$result[c0][49][ID]"
            })
    void everyCharacterArrives(String text) {
        var written = PhpQuery.of(Map.of("filter", Map.of("%TITLE", text)));

        assertThat(written).matches("[\\w%.*+=-]+").containsOnlyOnce("=");
        assertThat(decoded(Map.of("filter", Map.of("%TITLE", text)))).isEqualTo("filter[%TITLE]=" + text);
    }

    @Test
    void aCommandIsItsMethodAndItsParameters() {
        assertThat(new Command("profile", Map.of()).text()).isEqualTo("profile?");
        assertThat(new Command("user.get", Collections.singletonMap("ID", 1)).text())
                .isEqualTo("user.get?ID=1");
    }

    private static String decoded(Map<String, ? extends @Nullable Object> parameters) {
        return URLDecoder.decode(PhpQuery.of(parameters), StandardCharsets.UTF_8);
    }
}
