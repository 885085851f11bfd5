package bench.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Fifty callers ask a portal for one page of deals, by themselves and through our server, in turn. Each thinks for a while before
 * it asks again, or all of them would ask in the same moment for ever. Questions that are asked at the same time are not equal,
 * for equal ones would be asked once. Before it counts, both ways are walked as fast as they go,
 * until the compilers have done with the code: a server does not start anew for each caller.
 */
final class Latency {

    private static final int CALLERS = 50;
    private static final int WARM_UP_CALLS = 1_500;
    private static final int ROUNDS = 6;
    private static final int CALLS = 40;
    private static final String DISTANCE = "200ms";
    private static final int LONGEST_THOUGHT_MILLIS = 200;
    private static final int DEALS = 90_000;
    private static final String SELECT = "[\"ID\",\"TITLE\",\"STAGE_ID\",\"OPPORTUNITY\",\"DATE_CREATE\"]";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Latency() {}

    public static void main(String[] args) throws Exception {
        try (var portal = Portal.near();
                var server = Program.start(
                        Map.of(
                                "BITRIX_BASE_URL", Portal.root(portal),
                                "BITRIX_TOKEN", Portal.TOKEN,
                                "BITRIX_REQUESTS_PER_SECOND", "1000",
                                "BITRIX_BURST", "10000"),
                        "http",
                        "http", "--port", "PORT")) {
            walk("warming up", WARM_UP_CALLS, 0, portal.port(), server.port());
            Portal.move(portal, DISTANCE);
            measure(portal.port(), server.port());
        }
    }

    private record Walked(List<Long> direct, List<Long> through) {}

    private static void measure(int portal, int server) throws Exception {
        var bare = new ArrayList<Long>();
        var ours = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var walked = walk("round " + (round + 1) + " of " + ROUNDS, CALLS, LONGEST_THOUGHT_MILLIS, portal, server);
            bare.addAll(walked.direct());
            ours.addAll(walked.through());
        }
        System.out.println("| | p50, ms | p99, ms |");
        System.out.println("|---|---|---|");
        print("portal alone", percentile(bare, 50), percentile(bare, 99));
        print("through the server", percentile(ours, 50), percentile(ours, 99));
        print("added", percentile(ours, 50) - percentile(bare, 50), percentile(ours, 99) - percentile(bare, 99));
    }

    /** One way after the other. */
    private static Walked walk(String what, int calls, int thought, int portal, int server) throws Exception {
        System.err.println(what);
        var direct = round(calls, thought, number -> request(
                portal,
                "/rest/" + Portal.TOKEN + "/crm.deal.list",
                "{\"filter\":{\">ID\":" + number + "},\"select\":" + SELECT + ",\"order\":{\"ID\":\"ASC\"},\"start\":0}"));
        var through = round(calls, thought, number -> request(
                server,
                "/mcp",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"getDeals\",\"arguments\":{\"filter\":{\">ID\":"
                        + number + "},\"select\":" + SELECT + ",\"order\":{\"ID\":\"ASC\"}}}}"));
        return new Walked(direct, through);
    }

    private interface Question {
        HttpRequest ask(int number);
    }

    private static List<Long> round(int calls, int thought, Question question) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = IntStream.range(0, CALLERS)
                    .<Callable<List<Long>>>mapToObj(caller -> () -> calls(caller * DEALS / CALLERS, calls, thought, question))
                    .toList();
            var nanos = new ArrayList<Long>();
            for (var caller : threads.invokeAll(callers)) {
                nanos.addAll(caller.get());
            }
            return nanos;
        }
    }

    private static List<Long> calls(int first, int calls, int thought, Question question)
            throws IOException, InterruptedException {
        var nanos = new ArrayList<Long>();
        for (int call = 0; call < calls; call++) {
            Thread.sleep(thought == 0 ? 0 : ThreadLocalRandom.current().nextInt(thought));
            var request = question.ask(first + call);
            var began = System.nanoTime();
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            nanos.add(System.nanoTime() - began);
            if (answer.statusCode() != 200 || answer.body().contains("\"isError\":true")) {
                throw new IOException(answer.body().substring(0, Math.min(500, answer.body().length())));
            }
        }
        return nanos;
    }

    private static HttpRequest request(int port, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static double percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private static void print(String what, double half, double tail) {
        System.out.println(String.format(Locale.ROOT, "| %s | %.2f | %.2f |", what, half, tail));
    }
}
