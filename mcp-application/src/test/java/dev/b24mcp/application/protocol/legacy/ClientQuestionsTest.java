package dev.b24mcp.application.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import dev.b24mcp.application.protocol.RecordingOutbox;
import dev.b24mcp.application.protocol.TestSetup;
import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Questions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientQuestionsTest {

    private final RecordingOutbox client = new RecordingOutbox();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ClientQuestions questions = questions(Duration.ofMinutes(1));

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void takeAnswersInAnyOrder() throws Exception {
        var answers = ask();
        assertThat(client.next()).contains("\"id\":1").contains("elicitation/create");
        assertThat(client.next()).contains("\"id\":2").contains("roots/list");
        answer("{'jsonrpc':'2.0','id':2,'result':{'roots':[]}}");
        answer("{'jsonrpc':'2.0','id':1,'result':{'action':'accept'}}");

        assertThat(answers.get().keySet()).containsExactly("form", "roots");
        assertThat(client.messages()).isEmpty();
    }

    @Test
    void ignoreAnswersToWhatWasNotAsked() throws Exception {
        var answers = ask();
        client.next();
        client.next();
        answer("{'jsonrpc':'2.0','id':3,'result':{'x':1}}");
        answer("{'jsonrpc':'2.0','id':'1','result':{'x':1}}");
        answer("{'jsonrpc':'2.0','id':18446744073709551617,'result':{'x':1}}");
        answer("{'jsonrpc':'2.0','error':{'code':-32600,'message':'what?'}}");
        answer("{'jsonrpc':'2.0','id':1,'result':{'y':1}}");
        answer("{'jsonrpc':'2.0','id':1,'result':{'z':1}}");
        answer("{'jsonrpc':'2.0','id':2,'result':{}}");

        assertThat(answers.get().get("form")).isEqualTo(Map.of("y", 1));
        answer("{'jsonrpc':'2.0','id':1,'result':{}}");
    }

    @Test
    void endWithAnErrorOfTheClientAndCallTheOthersOff() throws Exception {
        var answers = ask();
        client.next();
        client.next();
        answer("{'jsonrpc':'2.0','id':1,'error':{'code':-1,'message':'no'}}");

        assertThatThrownBy(answers::get).hasCauseInstanceOf(UnansweredException.class);
        assertThat(client.messages()).singleElement().asString().contains("notifications/cancelled", "\"requestId\":2");
    }

    @Test
    void endWhenTheClientTakesTooLong() {
        assertThatThrownBy(() -> questions(Duration.ZERO).ask(both(), "2025-11-25", this::tell))
                .isInstanceOf(UnansweredException.class);
        assertThat(client.messages())
                .filteredOn(text -> text.contains("cancelled"))
                .hasSize(2);
    }

    @Test
    void tellTheClientWhenTheRequestIsCalledOff() throws Exception {
        var answers = ask();
        client.next();
        client.next();
        answers.cancel(true);

        assertThat(client.next()).contains("notifications/cancelled");
        assertThat(client.next()).contains("notifications/cancelled");
    }

    @Test
    void endWhenNobodyIsThereAnyMore() throws Exception {
        var answers = ask();
        client.next();
        client.next();
        questions.giveUp();

        assertThatThrownBy(answers::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(UnansweredException.class);
    }

    private Future<Map<String, @Nullable Object>> ask() {
        return threads.submit(() -> questions.ask(both(), "2025-11-25", this::tell));
    }

    private static Questions both() {
        var both = new LinkedHashMap<String, InputRequest>();
        both.put("form", new InputRequest.Form("?", Map.of()));
        both.put("roots", new InputRequest.Roots());
        return new Questions(both, Map.of());
    }

    private void tell(byte[] message) {
        client.send(Event.of(message));
    }

    private void answer(String message) {
        questions.answer((Response) TestSetup.message(message));
    }

    private static ClientQuestions questions(Duration patience) {
        return new ClientQuestions(TestSetup.JSON, TestSetup.IDS, patience);
    }
}
