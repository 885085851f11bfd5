package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.method.FileDownload;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.Reply;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Gives files to whoever has their address. */
record DownloadEndpoint(FileDownload files) implements Handler {

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        new Delivery(request, response)
                .send(
                        reply(
                                request.query().first("auth").orElse(""),
                                request.query().first("token").orElse("")),
                        Optional.empty());
    }

    private Reply reply(String auth, String token) {
        if (!auth.equals(FileDownload.AUTH)) {
            return Reply.error(new PortalError(401, "invalid_token", "Unable to get application by token"));
        }
        return files.find(token)
                .map(file -> new Reply(
                        200,
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                "Content-Disposition",
                                "attachment; filename*=UTF-8''" + encoded(file.text("NAME"))),
                        FileDownload.content(file)))
                .orElseGet(() -> Reply.error(new PortalError(404, "ERROR_NOT_FOUND", "Could not find the file")));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
