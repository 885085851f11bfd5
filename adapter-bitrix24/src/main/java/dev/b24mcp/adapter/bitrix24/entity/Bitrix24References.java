package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.Reference;
import dev.b24mcp.domain.crm.Reference.Target;
import dev.b24mcp.domain.crm.Reference.Target.Entries;
import dev.b24mcp.domain.crm.Reference.Target.Users;
import java.util.List;

/** Which of Bitrix24's fields stand for users and entries of dictionaries. */
final class Bitrix24References {

    private static final Target USERS = new Users();

    /** No member of a record: the field is for filters only. */
    private static final String NONE = "";

    static final List<Reference> DEAL = List.of(
            new Reference("ASSIGNED_BY_ID", USERS),
            new Reference("CREATED_BY_ID", USERS),
            new Reference("MODIFY_BY_ID", USERS),
            new Reference("LAST_ACTIVITY_BY", USERS),
            new Reference("MOVED_BY_ID", USERS),
            new Reference("CATEGORY_ID", new Entries(Dictionary.DEAL_CATEGORIES)),
            new Reference("STAGE_ID", new Entries(Dictionary.DEAL_STAGES)),
            new Reference("TYPE_ID", new Entries(Dictionary.DEAL_TYPES)),
            new Reference("CURRENCY_ID", new Entries(Dictionary.CURRENCIES)),
            new Reference("SOURCE_ID", new Entries(Dictionary.LEAD_SOURCES)));

    static final List<Reference> LEAD = List.of(
            new Reference("ASSIGNED_BY_ID", USERS),
            new Reference("CREATED_BY_ID", USERS),
            new Reference("MODIFY_BY_ID", USERS),
            new Reference("LAST_ACTIVITY_BY", USERS),
            new Reference("MOVED_BY_ID", USERS),
            new Reference("STATUS_ID", new Entries(Dictionary.LEAD_STATUSES)),
            new Reference("CURRENCY_ID", new Entries(Dictionary.CURRENCIES)),
            new Reference("SOURCE_ID", new Entries(Dictionary.LEAD_SOURCES)));

    static final List<Reference> CONTACT = List.of(
            new Reference("ASSIGNED_BY_ID", USERS),
            new Reference("CREATED_BY_ID", USERS),
            new Reference("MODIFY_BY_ID", USERS),
            new Reference("LAST_ACTIVITY_BY", USERS),
            new Reference("TYPE_ID", new Entries(Dictionary.CONTACT_TYPES)),
            new Reference("SOURCE_ID", new Entries(Dictionary.LEAD_SOURCES)));

    /** Who a user is, the record itself says. */
    static final List<Reference> USER = List.of(new Reference("ID", NONE, USERS));

    /** Tasks are asked for in capitals and answer in camelCase. */
    static final List<Reference> TASK = List.of(
            new Reference("RESPONSIBLE_ID", "responsibleId", USERS),
            new Reference("CREATED_BY", "createdBy", USERS),
            new Reference("CHANGED_BY", "changedBy", USERS),
            new Reference("CLOSED_BY", "closedBy", USERS),
            new Reference("STATUS_CHANGED_BY", NONE, USERS),
            new Reference("ACCOMPLICE", NONE, USERS),
            new Reference("ACCOMPLICES", "accomplices", USERS),
            new Reference("AUDITOR", NONE, USERS),
            new Reference("AUDITORS", "auditors", USERS),
            new Reference("MEMBER", NONE, USERS),
            new Reference("STATUS", "status", new Entries(Dictionary.TASK_STATUSES)),
            new Reference("PRIORITY", "priority", new Entries(Dictionary.TASK_PRIORITIES)));

    private Bitrix24References() {}
}
