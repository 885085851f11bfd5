package dev.b24mcp.adapter.bitrix24.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakedSecretsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            https://p.example/rest/download.json?auth=9049936900&token=disk%7CaWQ9     | https://p.example/rest/download.json?auth=***&token=***
            https://p.example/rest/7/abcdef0123456789/download/?token=disk%7CaWQ9&x=1  | https://p.example/rest/***/***/download/?token=***&x=1
            /bitrix/tools/crm_show_file.php?fileId=31&ownerId=10&auth=abc.def-0#top    | /bitrix/tools/crm_show_file.php?fileId=31&ownerId=10&auth=***#top
            <a href="/file?id=1&amp;auth=abc">file</a>                                 | <a href="/file?id=1&amp;auth=***">file</a>
            see https://p.example/?AUTH=abc and then                                   | see https://p.example/?AUTH=*** and then
            auth=abc&x=1                                                               | auth=***&x=1
            ?access_token=a&refresh_token=b&client_secret=c                            | ?access_token=***&refresh_token=***&client_secret=***
            https://p.example/rest/api/1/abcdef0123456789/tasks.task.get               | https://p.example/rest/***/***/tasks.task.get
            """)
    void aTokenInAnAddressIsMasked(String text, String masked) {
        assertThat(LeakedSecrets.maskedIn(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Deal about /rest/ and relaxation",
                "price=5; author=me",
                "https://p.example/file?id=1&auth=",
                "no author = no auth",
                "https://p.example/rest/crm.deal.list"
            })
    void anyOtherTextIsLeftAlone(String text) {
        assertThat(LeakedSecrets.maskedIn(text)).isSameAs(text).isEqualTo(text);
    }
}
