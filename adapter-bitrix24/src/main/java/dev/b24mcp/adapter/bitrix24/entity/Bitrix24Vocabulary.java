package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Vocabulary;
import java.util.List;
import java.util.Map;

/** What Bitrix24 calls the things that all CRMs have. */
final class Bitrix24Vocabulary {

    static final Vocabulary DEAL = new Vocabulary(
            Map.of(
                    FieldRole.ID, "ID",
                    FieldRole.RESPONSIBLE, "ASSIGNED_BY_ID",
                    FieldRole.FUNNEL, "CATEGORY_ID",
                    FieldRole.STAGE, "STAGE_ID",
                    FieldRole.CONTACT, "CONTACT_ID",
                    FieldRole.CHANGED, "DATE_MODIFY",
                    FieldRole.CLOSED, "CLOSEDATE"),
            semantics("STAGE_SEMANTIC_ID"),
            List.of("TITLE"),
            Bitrix24References.DEAL);

    static final Vocabulary LEAD = new Vocabulary(
            Map.of(
                    FieldRole.ID, "ID",
                    FieldRole.RESPONSIBLE, "ASSIGNED_BY_ID",
                    FieldRole.STAGE, "STATUS_ID",
                    FieldRole.SOURCE, "SOURCE_ID",
                    FieldRole.CHANGED, "DATE_MODIFY",
                    FieldRole.CLOSED, "DATE_CLOSED"),
            semantics("STATUS_SEMANTIC_ID"),
            List.of("TITLE"),
            Bitrix24References.LEAD);

    static final Vocabulary CONTACT = new Vocabulary(
            Map.of(
                    FieldRole.ID, "ID",
                    FieldRole.RESPONSIBLE, "ASSIGNED_BY_ID",
                    FieldRole.PHONE, "PHONE",
                    FieldRole.EMAIL, "EMAIL",
                    FieldRole.CHANGED, "DATE_MODIFY"),
            Map.of(),
            List.of("NAME", "LAST_NAME"),
            Bitrix24References.CONTACT);

    static final Vocabulary USER = new Vocabulary(
            Map.of(FieldRole.ID, "ID", FieldRole.EMAIL, "EMAIL"),
            Map.of(RecordState.OPEN, new Condition("ACTIVE", Operator.MATCH, true)),
            List.of("NAME", "LAST_NAME"),
            Bitrix24References.USER);

    static final Vocabulary TASK = new Vocabulary(
            Map.of(
                    FieldRole.ID, "ID",
                    FieldRole.RESPONSIBLE, "RESPONSIBLE_ID",
                    FieldRole.STAGE, "REAL_STATUS",
                    FieldRole.CHANGED, "CHANGED_DATE",
                    FieldRole.CLOSED, "CLOSED_DATE",
                    FieldRole.DEADLINE, "DEADLINE"),
            Map.of(
                    RecordState.OPEN, new Condition("REAL_STATUS", Operator.NOT_MATCH, 5),
                    RecordState.WON, new Condition("REAL_STATUS", Operator.MATCH, 5)),
            List.of("TITLE"),
            Bitrix24References.TASK);

    private Bitrix24Vocabulary() {}

    private static Map<RecordState, Condition> semantics(String field) {
        return Map.of(
                RecordState.OPEN, new Condition(field, Operator.MATCH, "P"),
                RecordState.WON, new Condition(field, Operator.MATCH, "S"),
                RecordState.LOST, new Condition(field, Operator.MATCH, "F"));
    }
}
