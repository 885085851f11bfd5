package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.application.tool.ToolCatalog;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.Right;
import dev.b24mcp.domain.crm.Right.Extent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tools the credential's rights are enough for. */
final class RightsCheck {

    private RightsCheck() {}

    static Result of(Told told) {
        var verdict = told.verdict("rights");
        return told.find(Finding.Rights.class)
                .map(rights -> of(rights.rights(), told, verdict))
                .orElseGet(() -> untold(told, verdict));
    }

    private static Result untold(Told told, Verdict verdict) {
        return told.failure()
                .filter(_ -> told.isTold(Finding.Identity.class))
                .map(failure -> verdict.with("code", failure.code())
                        .warning(verdict.say("rights.untold", failure.code()), verdict.say("rights.again")))
                .orElseGet(() -> Skipped.of(told, verdict));
    }

    private static Result of(List<Right> rights, Told told, Verdict verdict) {
        var missing = some(rights, right -> right.extent() == Extent.NONE);
        var open = some(
                rights, right -> right.extent() != Extent.NONE && !right.opens().isEmpty());
        var spare = some(rights, right -> right.opens().isEmpty());
        verdict.with("granted", names(open)).with("missing", names(missing)).with("spare", names(spare));
        if (!missing.isEmpty()) {
            verdict.with(
                    "closed_tools", missing.stream().flatMap(RightsCheck::tools).toList());
            var found = missing.stream()
                    .map(right -> verdict.say(
                            "rights.missing", right.name(), tools(right).collect(Collectors.joining(", "))))
                    .collect(Collectors.joining("; "));
            var advice = verdict.sayOf(told.credential(), "rights.add.", String.join(", ", names(missing)));
            return open.isEmpty() ? verdict.failed(found, advice) : verdict.warning(found, advice);
        }
        var withheld = told.find(Finding.Withheld.class).map(Finding.Withheld::type);
        if (withheld.isPresent()) {
            var tool = tool(withheld.get());
            return verdict.with("withheld", tool)
                    .warning(verdict.say("rights.withheld", tool), verdict.say("rights.allow"));
        }
        return verdict.ok(String.join(", ", names(open)) + notes(open, spare, verdict));
    }

    private static List<Right> some(List<Right> rights, Predicate<Right> which) {
        return rights.stream().filter(which).toList();
    }

    private static List<String> names(List<Right> rights) {
        return rights.stream().map(Right::name).toList();
    }

    private static Stream<String> tools(Right right) {
        return right.opens().stream().map(RightsCheck::tool);
    }

    private static String tool(EntityType type) {
        return ToolCatalog.reading(type).orElse(type.name());
    }

    private static String notes(List<Right> open, List<Right> spare, Verdict verdict) {
        var partial = some(open, right -> right.extent() == Extent.PART);
        return (partial.isEmpty() ? "" : verdict.say("rights.partial", String.join(", ", names(partial))))
                + (spare.isEmpty() ? "" : verdict.say("rights.spare", String.join(", ", names(spare))));
    }
}
