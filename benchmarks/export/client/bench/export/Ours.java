package bench.export;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.Bitrix24Settings;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.quota.RateLimit;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordSet;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads all deals with our adapter: {@code Ours ROOT TOKEN ROOT TOKEN}, from the first portal to warm up, from the second
 * printing milliseconds since the start and rows, piece by piece.
 */
final class Ours {

    static final List<String> SELECT = List.of("ID", "TITLE", "STAGE_ID", "OPPORTUNITY", "DATE_CREATE");

    /** As long as the other readers have. */
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private Ours() {}

    public static void main(String[] args) throws Exception {
        var warm = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < warm) {
            read(args[0], args[1], new Quota(new RateLimit(1000, 10_000), Duration.ofMinutes(8), 200), _ -> {});
        }
        var began = System.nanoTime();
        read(args[2], args[3], Quota.STANDARD, rows ->
                System.out.println((System.nanoTime() - began) / 1_000_000 + " " + rows.size()));
    }

    private static void read(String root, String token, Quota quota, Consumer<List<CrmRecord>> sink) throws Exception {
        var patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
        var settings = Bitrix24Settings.of(PortalAccess.parse(root, token), patience, 3, quota, System::nanoTime);
        try (var gateway = new Bitrix24Gateway(settings)) {
            gateway.export(new RecordSet(EntityType.DEAL, List.of(), SELECT), sink, CallContext.UNWATCHED);
        }
    }
}
