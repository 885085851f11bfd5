package dev.b24mcp.bootstrap.e2e.soak;

import java.util.List;
import java.util.Locale;

/** A tool, and what of its records is looked at. */
enum Tool {
    DEALS("getDeals", "crm.deal.list?order[ID]=ASC", List.of("ID", "TITLE", "ASSIGNED_BY_ID", "STAGE_ID")),
    LEADS("getLeads", "crm.lead.list?order[ID]=ASC", List.of("ID", "TITLE", "ASSIGNED_BY_ID", "STATUS_ID")),
    CONTACTS("getContacts", "crm.contact.list?order[ID]=ASC", List.of("ID", "NAME", "ASSIGNED_BY_ID", "LAST_NAME")),
    USERS("getUsers", "user.get?sort=ID&order=ASC", List.of("ID", "NAME", "LAST_NAME")),
    TASKS("getTasks", "tasks.task.list?order[ID]=ASC", List.of("ID", "TITLE", "RESPONSIBLE_ID"));

    final String toolName;
    final String command;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    final List<String> fields;

    Tool(String toolName, String command, List<String> fields) {
        this.toolName = toolName;
        this.command = command;
        this.fields = fields;
    }

    /** The field as answers call it. */
    String answered(String field) {
        if (this != TASKS) {
            return field;
        }
        return field.equals("RESPONSIBLE_ID") ? "responsibleId" : field.toLowerCase(Locale.ROOT);
    }
}
