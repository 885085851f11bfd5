package dev.b24mcp.adapter.proxy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Says what is wrong with the server and what to do about it; no exception's own words, which could hold the address. */
final class Trouble {

    private Trouble() {}

    static String explain(IOException failure, RemoteAddress address, Duration patience) {
        return switch (failure) {
            case ConnectException _, HttpConnectTimeoutException _ ->
                "Nobody answers at " + address + ": start the server there, or correct MCP_PROXY_BASE_URL";
            case HttpTimeoutException _ ->
                address + " gave no sign of life for " + patience.toSeconds()
                        + " s: try again later, or raise MCP_PROXY_TIMEOUT";
            case SSLException _ -> "No secure connection to " + address + ": its certificate is not trusted here";
            case TooLargeException _ -> address + " sent a message that is too large: ask for less";
            default -> "The connection to " + address + " broke before the answer was complete: try again";
        };
    }

    static String explain(int status, RemoteAddress address) {
        if (status < 300) {
            return address + " ended its response without an answer: try again";
        }
        return address + " answered HTTP " + status
                + switch (status) {
                    case 401, 403 -> ": it does not let this client in";
                    case 404, 405, 301, 302, 307, 308 -> ": MCP_PROXY_BASE_URL must be the address of an MCP server";
                    case 429, 502, 503, 504 -> ": try again later";
                    default -> " and no answer";
                };
    }
}
