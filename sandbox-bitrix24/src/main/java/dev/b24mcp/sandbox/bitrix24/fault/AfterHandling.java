package dev.b24mcp.sandbox.bitrix24.fault;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.TimedAnswer;
import java.util.Map;

/** Changes what a method answered, be it alone or in a batch. */
public sealed interface AfterHandling extends Fault
        permits AfterHandling.WrongTotal, AfterHandling.NoTime, RepeatedRows {

    TimedAnswer change(String method, Parameters parameters, TimedAnswer answered);

    /** The portal miscounts by so many. */
    record WrongTotal(int by) implements AfterHandling {
        @Override
        public TimedAnswer change(String method, Parameters parameters, TimedAnswer answered) {
            var answer = answered.answer();
            return answer.total() == null
                    ? answered
                    : new TimedAnswer(new Answer(answer.result(), answer.next(), answer.total() + by), answered.time());
        }
    }

    /** The portal does not say how long it took. */
    record NoTime() implements AfterHandling {
        @Override
        public TimedAnswer change(String method, Parameters parameters, TimedAnswer answered) {
            return new TimedAnswer(answered.answer(), Map.of());
        }
    }
}
