package dev.b24mcp.sandbox.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpQueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=1&b=2                              | {a=1, b=2}
            filter[>ID]=5&select[]=ID&select[]=T | {filter={>ID=5}, select=[ID, T]}
            f[P][0][V]=x&f[P][0][T]=y            | {f={P=[{V=x, T=y}]}}
            f[2]=x                               | {f={2=x}}
            a=1&a=2                              | {a=2}
            a%5Bb%5D=%D1%8F+z                    | {a={b=я z}}
            flag                                 | {flag=}
            a[b=1                                | {a=1}
            broken=%zz                           | {broken=%zz}
            filter[>=D]=1                        | {filter=D]=1}
            """)
    void bracketsBecomeArrays(String query, String parsed) {
        assertThat(PhpQuery.parse(query)).hasToString(parsed);
    }

    @Test
    void nothingIsNothing() {
        assertThat(PhpQuery.parse("")).isEmpty();
        assertThat(PhpQuery.parse("&&=")).isEmpty();
    }

    @Test
    void depthIsBounded() {
        assertThat(PhpQuery.parse("a" + "[b]".repeat(100_000) + "=1").toString())
                .hasSizeLessThan(500);
    }

    @Test
    void mapsWithSequentialKeysAreLists() {
        assertThat(PhpArrays.encode(Map.of())).hasToString("[]");
        assertThat(PhpArrays.encode(Map.of("0", "x"))).hasToString("[x]");
        assertThat(PhpArrays.encode(Map.of("1", "x"))).hasToString("{1=x}");
    }
}
