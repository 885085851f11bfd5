package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestedOptionsTest {

    @Test
    void canBePastedIntoAShell() throws Exception {
        assertThat(options("""
                {"filters":[{">=DATE":"2026-01-01","TITLE":"d'Or $(x)"},{"OTHER":"1"}],"order":{"DATE":"DESC"}}"""))
                .isEqualTo("--filter '>=DATE=2026-01-01' --filter 'TITLE=d'\\''Or $(x)' --order 'DATE=DESC'");
    }

    @Test
    void areADocumentWhereOptionsCannotSayIt() throws Exception {
        assertThat(options("{\"filters\":[{\"A\":\"1\",\"@B\":[\"x,y\"]}]}"))
                .isEqualTo("--args '{\"filter\":{\"A\":\"1\",\"@B\":[\"x,y\"]}}'");
    }

    @Test
    void areNoneWhereNothingIsSuggested() {
        assertThat(SuggestedOptions.of(Json.object())).isEmpty();
    }

    @Test
    void areAFilterAloneWhereThereIsNoOrder() throws Exception {
        assertThat(SuggestedOptions.filterOf(Json.written("""
                {"filters":[{"A":"1"},{"B":"2"}],"order":{"DATE":"DESC"}}""").orElseThrow())).contains("--filter 'A=1'");
        assertThat(SuggestedOptions.filterOf(
                        Json.written("{\"filters\":[{\"@B\":[\"x,y\"]}]}").orElseThrow()))
                .isEmpty();
    }

    private static String options(String fix) throws Exception {
        return SuggestedOptions.of(Json.written(fix).orElseThrow()).orElseThrow();
    }
}
