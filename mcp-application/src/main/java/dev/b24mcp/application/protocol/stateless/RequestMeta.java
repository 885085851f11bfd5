package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.protocol.ClientFeatures;
import dev.b24mcp.application.protocol.EraClassifier;
import dev.b24mcp.application.protocol.Remarks;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.RemarkLevel;
import java.util.Optional;
import java.util.Set;

/**
 * What every request says of its client in {@code _meta} (MCP 2026-07-28, basic, "Per-request metadata").
 *
 * @param version the revision that the request speaks
 * @param features what the client can be asked for, in this request only
 * @param remarks the least level of the remarks that the client wants; none when empty
 * @param node the whole of it
 */
record RequestMeta(String version, Set<ClientFeature> features, Optional<RemarkLevel> remarks, JsonNode node) {

    private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    private static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";

    static RequestMeta of(ObjectNode params) throws RefusedRequestException {
        var meta = params.path("_meta");
        if (!meta.path(EraClassifier.VERSION_CLAIM).isTextual()) {
            throw missing(EraClassifier.VERSION_CLAIM, "a string");
        }
        if (!meta.path(CAPABILITIES).isObject()) {
            throw missing(CAPABILITIES, "an object");
        }
        return new RequestMeta(
                meta.path(EraClassifier.VERSION_CLAIM).textValue(),
                ClientFeatures.read(meta.path(CAPABILITIES)),
                remarks(meta),
                meta);
    }

    private static Optional<RemarkLevel> remarks(JsonNode meta) throws RefusedRequestException {
        if (!meta.has(LOG_LEVEL)) {
            return Optional.empty();
        }
        var level = Remarks.level(meta.path(LOG_LEVEL));
        if (level.isEmpty()) {
            throw missing(LOG_LEVEL, "a level of logging");
        }
        return level;
    }

    boolean wants(RemarkLevel level) {
        return remarks.filter(least -> level.compareTo(least) >= 0).isPresent();
    }

    private static RefusedRequestException missing(String key, String what) {
        return new RefusedRequestException(
                RpcError.of(RpcErrorCode.INVALID_PARAMS, "Invalid params: _meta[\"" + key + "\"] must be " + what));
    }
}
