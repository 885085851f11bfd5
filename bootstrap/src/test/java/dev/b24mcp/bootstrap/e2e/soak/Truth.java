package dev.b24mcp.bootstrap.e2e.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the portal holds, read past the server while nothing goes wrong yet. Rows ascend by identifier. */
record Truth(Map<Tool, List<Map<String, String>>> rows) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 50;
    private static final int PAGES = 50;

    static Truth of(SandboxPortal portal) throws IOException, InterruptedException {
        var rows = new EnumMap<Tool, List<Map<String, String>>>(Tool.class);
        try (var client = HttpClient.newHttpClient()) {
            for (var tool : Tool.values()) {
                rows.put(tool, all(client, portal, tool));
            }
        }
        return new Truth(rows);
    }

    List<Map<String, String>> of(Tool tool) {
        return Objects.requireNonNull(rows.get(tool));
    }

    /** The fields that are looked at, as text. */
    static Map<String, String> row(Tool tool, JsonNode answered) {
        var row = new LinkedHashMap<String, String>();
        for (var field : tool.fields) {
            row.put(field, answered.path(tool.answered(field)).asText());
        }
        return row;
    }

    /** The rows in a member {@code result}. */
    static List<Map<String, String>> rows(Tool tool, JsonNode result) {
        var rows = new ArrayList<Map<String, String>>();
        (tool == Tool.TASKS ? result.path("tasks") : result).forEach(answered -> rows.add(row(tool, answered)));
        return rows;
    }

    private static List<Map<String, String>> all(HttpClient client, SandboxPortal portal, Tool tool)
            throws IOException, InterruptedException {
        var rows = new ArrayList<Map<String, String>>();
        while (rows.size() % (PAGE * PAGES) == 0) {
            var before = rows.size();
            var results = batch(client, portal, tool, before);
            for (int page = 0; page < PAGES; page++) {
                rows.addAll(rows(tool, results.path("p" + page)));
            }
            if (rows.size() == before) {
                break;
            }
        }
        return rows;
    }

    private static JsonNode batch(HttpClient client, SandboxPortal portal, Tool tool, int start)
            throws IOException, InterruptedException {
        var request = JSON.createObjectNode();
        var commands = request.putObject("cmd");
        for (int page = 0; page < PAGES; page++) {
            var select = String.join("&select[]=", tool.fields);
            commands.put("p" + page, tool.command + "&select[]=" + select + "&start=" + (start + page * PAGE));
        }
        var address = URI.create(portal.baseUrl() + "/" + portal.webhookToken() + "/batch");
        var body = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(request.toString()))
                .build();
        return JSON.readTree(client.send(body, BodyHandlers.ofByteArray()).body())
                .at("/result/result");
    }
}
