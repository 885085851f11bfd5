package dev.b24mcp.application.record;

import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.record.Interpretation.Clear;
import dev.b24mcp.application.record.Interpretation.Senseless;
import dev.b24mcp.application.record.Listing.Refused;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.warning.Warning.Gravity;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** Makes of what callers ask what the CRM is asked, the one way for everything that reads records. */
final class Interpreter {

    private final Judge judge;
    private final Myself myself;
    private final ZoneId zone;

    Interpreter(Judge judge, Myself myself, ZoneId zone) {
        this.judge = judge;
        this.myself = myself;
        this.zone = zone;
    }

    /**
     * Judges what the caller asked; what is added to it is not the caller's to mend.
     *
     * @param completion adds what the caller left out
     * @param call who asks
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM has to be asked about itself, and refuses or cannot be reached
     */
    Interpretation interpret(
            RecordQuery query, EntityDescription entity, UnaryOperator<RecordQuery> completion, CallContext call) {
        var judged = judge.judge(query, entity, call);
        var asked = judged.asked();
        var refusals = judged.warnings().stream()
                .filter(warning -> warning.gravity() == Gravity.REFUSAL)
                .toList();
        if (!refusals.isEmpty()) {
            var canBeMended =
                    refusals.stream().noneMatch(warning -> warning.corrections().isEmpty());
            // remarks come with a fix, and one that would be refused is none
            return new Senseless(new Refused(asked.query(), canBeMended ? judged.warnings() : refusals));
        }
        var understood = Understood.of(completion.apply(asked.query()), asked, zone);
        return new Clear(myself.named(understood, entity, call), judged);
    }
}
