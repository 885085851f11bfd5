package bench.export;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.Bitrix24Settings;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordSet;
import java.time.Duration;
import java.util.List;

/** Reads all deals with our adapter: {@code Ours ROOT TOKEN}. Prints milliseconds since the start and rows, piece by piece. */
final class Ours {

    static final List<String> SELECT = List.of("ID", "TITLE", "STAGE_ID", "OPPORTUNITY", "DATE_CREATE");

    private Ours() {}

    public static void main(String[] args) throws Exception {
        var settings = Bitrix24Settings.of(
                PortalAccess.parse(args[0], args[1]),
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60)),
                3,
                Quota.STANDARD,
                System::nanoTime);
        var began = System.nanoTime();
        try (var gateway = new Bitrix24Gateway(settings)) {
            gateway.export(
                    new RecordSet(EntityType.DEAL, List.of(), SELECT),
                    rows -> System.out.println((System.nanoTime() - began) / 1_000_000 + " " + rows.size()),
                    CallContext.UNWATCHED);
        }
    }
}
