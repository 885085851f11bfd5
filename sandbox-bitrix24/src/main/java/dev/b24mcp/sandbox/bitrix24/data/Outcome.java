package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries.Status;
import java.util.List;

/** Chooses how far a deal or a lead has come, judging by its age. */
record Outcome(Dice dice) {

    Status of(List<Status> stages, double ageInDays, double chanceOfSuccess) {
        boolean closed = dice.chance(Math.min(0.92, ageInDays / 60));
        var open = stages.stream().filter(stage -> !stage.isFinal()).toList();
        if (!closed) {
            return dice.pick(open);
        }
        var wanted = dice.chance(chanceOfSuccess) ? "S" : "F";
        return dice.pick(stages.stream()
                .filter(stage -> stage.semantics().equals(wanted))
                .toList());
    }
}
