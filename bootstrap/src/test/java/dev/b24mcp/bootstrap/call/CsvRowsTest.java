package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void quotesWhatNeedsItAndKeepsCodes() throws Exception {
        assertThat(csv("""
                {"request":{"select":["ID","TITLE","TAGS","GONE"]},
                 "result":{"result":[
                   {"ID":"NEW","TITLE":"a, \\"b\\"\\nc","TAGS":["x","y;z"]},
                   {"ID":null,"TITLE":"=1+1","TAGS":[{"VALUE":"p"},{"other":1}]}]},
                 "names":{"ID":{"NEW":"Новая"}},"titles":{"TITLE":"Название"}}"""))
                .isEqualTo("ID,TITLE,TAGS,GONE\r\n"
                        + "NEW,\"a, \"\"b\"\"\nc\",x;y;z,\r\n"
                        + ",'=1+1,\"p;{\"\"other\"\":1}\",\r\n");
    }

    @Test
    void hasAHeaderEvenWithoutRows() throws Exception {
        assertThat(csv("{\"request\":{\"select\":[\"ID\",\"TITLE\"]},\"result\":{\"result\":[]}}"))
                .isEqualTo("ID,TITLE\r\n");
    }

    @Test
    void aRowOfOneEmptyCellIsARow() throws Exception {
        assertThat(csv("{\"request\":{\"select\":[\"ID\"]},\"result\":{\"result\":[{\"ID\":null}]}}"))
                .isEqualTo("ID\r\n\"\"\r\n");
    }

    private static String csv(String answer) throws Exception {
        var out = new StringWriter();
        CsvRows.write(Records.in(Json.written(answer).orElseThrow()).orElseThrow(), out);
        return out.toString();
    }
}
