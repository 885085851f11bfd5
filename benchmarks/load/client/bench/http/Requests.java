package bench.http;

import java.nio.charset.StandardCharsets;

/** The bytes of HTTP requests to one endpoint. */
public record Requests(int port, String path) {

    public byte[] post(String headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8).length;
        return request("POST", "Content-Type: application/json\r\n" + headers, bytes, body);
    }

    public byte[] get(String headers) {
        return request("GET", headers, 0, "");
    }

    public byte[] delete(String headers) {
        return request("DELETE", headers, 0, "");
    }

    private byte[] request(String method, String headers, int length, String body) {
        var accept = method.equals("GET") ? "text/event-stream" : "application/json, text/event-stream";
        var size = method.equals("POST") ? "Content-Length: " + length + "\r\n" : "";
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: " + accept + "\r\n"
                        + headers + size + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
