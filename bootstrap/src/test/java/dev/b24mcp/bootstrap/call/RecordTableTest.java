package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.speech.Phrases;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class RecordTableTest {

    private static final int WIDE = 1_000;
    private static final Phrases WORDS = Phrases.of("call");

    @Test
    void showsNamesForCodesAndTitlesForFields() throws Exception {
        assertThat(table("""
                {"request":{"select":["TITLE","STAGE_ID","UF_1","TEAM"]},
                 "result":{"result":[
                   {"STAGE_ID":"NEW","TITLE":"漢字","UF_1":5,"TEAM":["1","2"]},
                   {"TITLE":"Шкаф","STAGE_ID":"X","UF_1":null}],"total":7,"next":2},
                 "names":{"STAGE_ID":{"NEW":"Новая"},"TEAM":{"1":"Ира"}},"titles":{"UF_1":"Бюджет"}}""", WIDE))
                .containsExactly(
                        "TITLE  STAGE_ID  Бюджет  TEAM",
                        "漢字   Новая     5       Ира, 2",
                        "Шкаф   X",
                        "",
                        WORDS.say("shown.of", "2", "7") + WORDS.say("shown.more", "2"));
    }

    @Test
    void findsRecordsInAnEnvelopeUnderTheirOwnSpelling() throws Exception {
        assertThat(table("""
                {"request":{"select":["CREATED_DATE","ID"]},
                 "result":{"result":{"tasks":[{"id":"1","createdDate":"today","creator":{}}]}}}""", WIDE)).containsExactly("createdDate  id", "today        1", "", WORDS.say("shown", "1"));
    }

    @Test
    void findsTheRecordsOfACrmThatCallsThemDifferently() throws Exception {
        assertThat(table("{\"result\":{\"deals\":[{\"id\":1}],\"total\":7,\"next\":1}}", WIDE))
                .containsExactly("id", "1", "", WORDS.say("shown.of", "1", "7") + WORDS.say("shown.more", "1"));
    }

    @Test
    void showsThePlainValueOfOneOfSeveral() throws Exception {
        assertThat(table("""
                {"result":{"result":[{"PHONE":[{"ID":"1","VALUE":"+7 1"},{"ID":"2","VALUE":"+7 2"}]}]}}""", WIDE)).contains("+7 1, +7 2");
    }

    @Test
    void nothingInARecordCommandsTheTerminal() throws Exception {
        var shown = String.join("\n", table("""
                {"result":{"result":[{"A":"\\u001b]0;x\\u0007","B":"\\u009b5m","C\\u001b":"c","D":"one\\ntwo"}]},
                 "names":{"B":{"\\u009b5m":"\\u001b[1m"}},"titles":{"A":"\\u001b[3m"}}""", WIDE));
        assertThat(shown.chars().filter(Character::isISOControl).filter(character -> character != '\n'))
                .isEmpty();
        assertThat(shown).contains("\uFFFD]0;x\uFFFD", "one two");
    }

    @Test
    void keepsToTheWidthOfTheTerminalAndNamesWhatHasNoRoom() throws Exception {
        var fields = IntStream.range(0, 9)
                .mapToObj(field -> "\"F" + field + "\":\"" + "длинно ".repeat(field + 1) + "\"")
                .collect(Collectors.joining(","));
        var lines = table("{\"result\":{\"result\":[{" + fields + "}]}}", 60);
        assertThat(lines.subList(0, 2))
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isBetween(45, 60));
        assertThat(lines.get(1)).contains("  длинно длинно д…");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("F4, F5, F6, F7, F8", "--select"));
    }

    @Test
    void coloursOnlyTheHeadingAndOnlyWhenAsked() throws Exception {
        var answer = "{\"result\":{\"result\":[{\"ID\":\"1\"}]}}";
        var records = Records.in(Json.written(answer).orElseThrow()).orElseThrow();
        assertThat(new RecordTable(records, WIDE).lines(Ansi.ON)).startsWith("\u001b[1mID\u001b[0m", "1");
        assertThat(new RecordTable(records, WIDE).lines(Ansi.OFF)).startsWith("ID", "1");
    }

    @Test
    void onlyCountsWhenThereAreNoRows() throws Exception {
        assertThat(table("{\"request\":{\"select\":[\"ID\"]},\"result\":{\"result\":[],\"total\":1200}}", WIDE))
                .containsExactly(WORDS.say("shown.of", "0", "1200"));
    }

    private static List<String> table(String answer, int room) throws Exception {
        return new RecordTable(Records.in(Json.written(answer).orElseThrow()).orElseThrow(), room).lines(Ansi.OFF);
    }
}
