package dev.b24mcp.sandbox.bitrix24.fault;

import java.util.ArrayList;
import java.util.List;

/** A fault was ordered in words nobody understands; the message tells a person which, for those without words of their own. */
public final class FaultSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final ArrayList<String> details;

    FaultSyntaxException(Problem problem, String... details) {
        super(problem.message.formatted((Object[]) details));
        this.problem = problem;
        this.details = new ArrayList<>(List.of(details));
    }

    public Problem problem() {
        return problem;
    }

    /** What {@link Problem} says of each. */
    public List<String> details() {
        return List.copyOf(details);
    }

    /** What is wrong, with the details that come along. */
    public enum Problem {
        /** The text is not a rule: the text. */
        NO_FAULT(
                "«%s» — не сбой. Пишите так: html502:10%%, reset@crm.deal.list:5%%, delay=2s:/10, drop@crm.deal.add:x1"),
        /** There is no such fault: its name, and those that there are. */
        UNKNOWN_FAULT("Сбоя «%s» нет. Есть: %s"),
        /** The fault cannot have the value: its name and the value. */
        UNUSABLE_VALUE("Сбою %s не подходит «%s»"),
        /** How often is not understood: the text. */
        NO_FREQUENCY("«%s» — не частота. Пишите 10%% (доля вызовов), /5 (каждый пятый) или x3 (следующие три)");

        private final String message;

        Problem(String message) {
            this.message = message;
        }
    }
}
