package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files: the firm's own, and those of a person. */
class DiskTest {
    private static final String UPLOAD =
            "{'id':5,'data':{'NAME':'a.txt'},'fileContent':['a.txt','0J/RgNC40LLQtdGC'],'generateUniqueName':true}";

    private final TestPortal portal = TestPortal.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        portal.close();
    }

    private HttpResponse<String> download(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private TestPortal.Reply employee(String method, String json) {
        return portal.as(portal.portal().employeeWebhookToken(), method, json);
    }

    @Test
    void aFileIsAtTheAddressThatIsToldOfIt() throws Exception {
        var file = portal.call("disk.file.get", "{'id':6}").result();

        var answer = download(file.path("DOWNLOAD_URL").asText());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Договор");
        assertThat(file.path("SIZE").asText()).isEqualTo("14");
        assertThat(file.path("DETAIL_URL").asText()).endsWith("/docs/file/Договоры/Образец договора.txt");
    }

    @Test
    void anAddressThatNobodyToldOpensNothing() throws Exception {
        var url = portal.call("disk.file.get", "{'id':6}")
                .result()
                .path("DOWNLOAD_URL")
                .asText();

        assertThat(download(url.replaceAll("auth=\\w+", "auth=x")).statusCode()).isEqualTo(401);
        assertThat(download(url.replaceAll("token=.*", "token=x")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasUploadedIsInItsFolderAndCanBeHad() throws Exception {
        var first = portal.call("disk.folder.uploadfile", UPLOAD).result();
        var second = portal.call("disk.folder.uploadfile", UPLOAD).result();

        var children = portal.call("disk.folder.getchildren", "{'id':5}").result();
        assertThat(TestPortal.texts(children, "NAME")).containsExactly("a.txt", "a (1).txt");
        assertThat(first.path("ID").isNumber()).isTrue();
        assertThat(children.get(1).path("ID").asText())
                .isEqualTo(second.path("ID").asText());
        assertThat(download(first.path("DOWNLOAD_URL").asText()).body()).isEqualTo("Привет");
        assertThat(portal.call("disk.folder.uploadfile", UPLOAD.replace("true", "false"))
                        .error())
                .isEqualTo("DISK_OBJ_22000");
    }

    @Test
    void whatIsTooLargeOrNothingIsNotKept() {
        var large = "A".repeat(100_000);

        assertThat(portal.call("disk.folder.uploadfile", UPLOAD.replace("0J/RgNC40LLQtdGC", large))
                        .error())
                .isEqualTo("ERROR_COULD_NOT_SAVE_FILE");
        assertThat(portal.call("disk.folder.uploadfile", UPLOAD.replace("0J/RgNC40LLQtdGC", ""))
                        .error())
                .isEqualTo("ERROR_COULD_NOT_SAVE_FILE");
        assertThat(portal.call("disk.folder.uploadfile", UPLOAD.replace("'NAME':'a.txt'", ""))
                        .error())
                .isEqualTo("DISK_BASE_SERVICE_22001");
    }

    @Test
    void aNameIsAPattern() {
        var all = "{'id':1,'order':{'NAME':'ASC'}";

        assertThat(TestPortal.texts(
                        portal.call("disk.storage.getchildren", all + "}").result(), "NAME"))
                .containsExactly("Договоры", "Правила.txt");
        assertThat(TestPortal.texts(
                        portal.call("disk.storage.getchildren", all + ",'filter':{'NAME':'%.txt'}}")
                                .result(),
                        "NAME"))
                .containsExactly("Правила.txt");
        assertThat(portal.call("disk.storage.getchildren", all + ",'filter':{'TYPE':'file'}}")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void othersFilesAreNobodysBusiness() {
        assertThat(employee("disk.file.get", "{'id':9}").error()).isEqualTo("ACCESS_DENIED");
        assertThat(employee("disk.file.get", "{'id':10}").result().path("ID").asText())
                .isEqualTo("10");
        assertThat(employee("disk.storage.getlist", "{}").result()).hasSize(2);
        assertThat(portal.call("disk.storage.getlist").result()).hasSize(3);
        assertThat(employee("disk.storage.getchildren", "{'id':2}").error()).isEqualTo("ERROR_NOT_FOUND");
    }

    @Test
    void aTaskShowsItsFiles() {
        var attached = portal.call("tasks.task.files.attach", "{'taskId':5,'fileId':6}")
                .result();

        var task = portal.call("tasks.task.get", "{'taskId':5,'select':['ID','UF_TASK_WEBDAV_FILES']}")
                .result();

        assertThat(task.at("/task/ufTaskWebdavFiles/0").asLong())
                .isEqualTo(attached.path("attachmentId").asLong());
        assertThat(portal.call("tasks.task.files.attach", "{'taskId':5,'fileId':4}")
                        .error())
                .as("a folder")
                .isEqualTo("ERROR_CORE");
    }
}
