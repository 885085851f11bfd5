package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries.Status;
import java.util.List;

/** How far a deal or a lead can have come: still going on, won or lost. */
record Outcome(List<Status> open, List<Status> won, List<Status> lost) {

    static Outcome among(List<Status> stages) {
        return new Outcome(of("", stages), of("S", stages), of("F", stages));
    }

    private static List<Status> of(String semantics, List<Status> stages) {
        return stages.stream()
                .filter(stage -> stage.semantics().equals(semantics))
                .toList();
    }

    /** Chooses one, judging by the age. */
    Status choose(Dice dice, double ageInDays, double chanceOfSuccess) {
        boolean closed = dice.chance(Math.min(0.92, ageInDays / 60));
        if (!closed) {
            return dice.pick(open);
        }
        return dice.pick(dice.chance(chanceOfSuccess) ? won : lost);
    }
}
