package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields and values by the words that people use on the portal. */
class WordingTest extends PromiseTest {

    private static final String PAYMENT = "UF_CRM_1700000001";

    @Test
    void aDealIsAskedForInThePortalsWords() throws Exception {
        var structured = answered(
                "getDeals",
                "{'filter':{'способ оплаты':'безналичный расчёт','>=Сумма':1},'order':{'Сумма':'DESC'},"
                        + "'select':['ID','Сумма','Способ оплаты','Стадия сделки'],'dateHint':'this_year','limit':5}");
        var request = structured.path("request");
        assertThat(request.at("/filter/" + PAYMENT).asText()).isEqualTo("45");
        assertThat(request.at("/order").has("OPPORTUNITY")).isTrue();
        var names = structured.path("names");
        assertThat(structured.at("/result/result")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path(PAYMENT).asText()).isEqualTo("45");
            assertThat(names.path("STAGE_ID")
                            .path(row.path("STAGE_ID").asText())
                            .asText())
                    .isNotBlank();
        });
        assertThat(names.path(PAYMENT).path("45").asText()).isEqualTo("Безналичный расчёт");
        assertThat(structured.at("/titles/" + PAYMENT).asText()).isEqualTo("Способ оплаты");
        assertThat(structured.path("titles")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "getTasks    | PRIORITY    | 'Высокий'              | '2'",
                "getTasks    | REAL_STATUS | ['завершена']          | ['5']",
                "getLeads    | STATUS_ID   | 'Не обработан'         | 'NEW'",
                "getDeals    | Воронка     | ['Оптовые продажи',0]  | ['1',0]",
                "getDeals    | Валюта      | 'Евро'                 | 'EUR'",
                "getContacts | TYPE_ID     | 'Поставщики'           | 'SUPPLIER'"
            })
    void aLabelFindsWhatItsCodeFinds(String tool, String field, String label, String code) throws Exception {
        var byLabel = total(tool, "{'filter':{'" + field + "':" + label + "},'limit':1}");
        assertThat(byLabel).isPositive().isEqualTo(total(tool, "{'filter':{'" + field + "':" + code + "},'limit':1}"));
    }

    @Test
    void aFlagOfThePortalsOwnMayBeWrittenInEveryWay() throws Exception {
        var expected = total("getLeads", "{'filter':{'UF_CRM_1700000014':true},'limit':1}");
        assertThat(expected).isPositive();
        for (var written : List.of("'Y'", "1", "'1'", "'true'")) {
            assertThat(total("getLeads", "{'filter':{'Согласие на рассылку':" + written + "},'limit':1}"))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "getTasks | PRIORITY    | 'high'                  | Высокий (2)",
                "getTasks | PRIORITY    | 7                       | Низкий (0)",
                "getLeads | SOURCE_ID   | 'Телевидение'           | Реклама (ADVERTISING)",
                "getDeals | Способ оплаты | ['Наличные','Бартер'] | Безналичный расчёт (45)"
            })
    void aValueThatTheFieldCannotHaveIsRefusedWithThoseThatItCan(
            String tool, String field, String value, String possible) throws Exception {
        var refused = server.call(tool, "{'filter':{'" + field + "':" + value + "}}");
        assertThat(refused.path("isError").asBoolean()).isTrue();
        var warning = refused.at("/structuredContent/warnings/0");
        assertThat(warning.path("code").asText()).isEqualTo("unknown_choice");
        assertThat(warning.path("message").asText()).contains(possible);
    }

    @Test
    void aFlagOfATaskMayBeWrittenAsOne() throws Exception {
        var flagged = "{'filter':{'FAVORITE':%s},'limit':1}";
        assertThat(total("getTasks", flagged.formatted("true")))
                .isPositive()
                .isEqualTo(total("getTasks", flagged.formatted("'Y'")));
    }

    @Test
    void tasksThatAreLateCanStillBeAskedFor() throws Exception {
        assertThat(answered("getTasks", "{'filter':{'STATUS':-1},'limit':1}")
                        .at("/request/filter/STATUS")
                        .asInt())
                .isEqualTo(-1);
    }

    @Test
    void aResourceIsAskedForInTheSameWords() throws Exception {
        JsonNode body = server.post(
                        "/mcp/resource/query",
                        "{'resource':'crm/deals','params':{'filter':{'Способ оплаты':'Безналичный расчёт'},"
                                + "'select':['ID','Способ оплаты'],'limit':3}}")
                .body();
        assertThat(body.path("data"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path(PAYMENT).asText()).isEqualTo("45"));
        assertThat(body.at("/titles/" + PAYMENT).asText()).isEqualTo("Способ оплаты");
    }

    private int total(String tool, String arguments) throws Exception {
        return answered(tool, arguments).at("/result/total").asInt(-1);
    }

    private JsonNode answered(String tool, String arguments) throws Exception {
        var answer = server.call(tool, arguments);
        assertThat(answer.path("isError").asBoolean()).as("%s", answer).isFalse();
        return answer.path("structuredContent");
    }
}
