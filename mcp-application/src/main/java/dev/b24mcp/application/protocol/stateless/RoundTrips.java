package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.ClientFeatures;
import dev.b24mcp.application.protocol.InputRequests;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests that take more than one round: questions go out as a result and come back as parameters. */
final class RoundTrips {

    private final JsonCodec json;
    private final RequestStates states;

    RoundTrips(JsonCodec json, RequestStates states) {
        this.json = json;
        this.states = states;
    }

    /**
     * What a round begins with.
     *
     * @param inputs the answers, with those of earlier rounds where they were carried
     * @param state what the round before wanted to remember
     */
    record Round(Inputs inputs, Map<String, @Nullable Object> state) {}

    Round read(Request request, String caller) throws InvalidParams {
        var params = request.params();
        var carried = params.has("requestState") ? open(request, caller) : json.object();
        var answers = new LinkedHashMap<String, @Nullable Object>(members(carried, "answers"));
        if (params.has("inputResponses")) {
            if (!(params.get("inputResponses") instanceof ObjectNode responses)) {
                throw new InvalidParams("Invalid params: inputResponses must be an object");
            }
            answers.putAll(json.plain(responses));
        }
        return new Round(new Inputs(answers), members(carried, "state"));
    }

    private Map<String, @Nullable Object> members(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode object ? json.plain(object) : Map.of();
    }

    private ObjectNode open(Request request, String caller) throws InvalidParams {
        return states.open(request.params().path("requestState").asText(), request, caller)
                .orElseThrow(() -> new InvalidParams("Invalid params: requestState is not valid or no longer valid"));
    }

    /**
     * The result that asks.
     *
     * @param carried answers of earlier rounds that the next round needs again
     */
    ObjectNode ask(
            Questions questions,
            Map<String, @Nullable Object> carried,
            Request request,
            String caller,
            Set<ClientFeature> features)
            throws RefusedRequestException {
        requireFeatures(questions, features);
        var result = json.object();
        var requests = result.putObject("inputRequests");
        questions.requests().forEach((key, question) -> requests.set(key, request(question)));
        if (!questions.state().isEmpty() || !carried.isEmpty()) {
            var state = json.object();
            state.set("state", json.tree(questions.state()));
            state.set("answers", json.tree(carried));
            result.put("requestState", states.seal(state, request, caller));
        }
        return result;
    }

    ObjectNode request(InputRequest question) {
        var node = json.object().put("method", InputRequests.method(question));
        node.set("params", InputRequests.params(json, question));
        return node;
    }

    private void requireFeatures(Questions questions, Set<ClientFeature> features) throws RefusedRequestException {
        var missing = new HashSet<>(questions.features());
        missing.removeAll(features);
        if (!missing.isEmpty()) {
            throw missingFeatures(missing);
        }
    }

    RefusedRequestException missingFeatures(Set<ClientFeature> missing) {
        return new RefusedRequestException(new RpcError(
                RpcErrorCode.MISSING_CLIENT_CAPABILITY,
                "Missing required client capability",
                Map.of("requiredCapabilities", json.plain(ClientFeatures.write(json, missing)))));
    }
}
