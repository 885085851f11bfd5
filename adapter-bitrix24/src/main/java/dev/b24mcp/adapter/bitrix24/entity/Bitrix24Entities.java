package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of records that are served, with Bitrix24's names of their fields. A new kind is added here. */
public final class Bitrix24Entities {

    private static final List<Entity> ALL = List.of(
            new Entity(
                    new EntityDescription(
                            EntityType.DEAL,
                            List.of(
                                    "ID",
                                    "TITLE",
                                    "CATEGORY_ID",
                                    "STAGE_ID",
                                    "STAGE_SEMANTIC_ID",
                                    "OPPORTUNITY",
                                    "CURRENCY_ID",
                                    "ASSIGNED_BY_ID",
                                    "CONTACT_ID",
                                    "COMPANY_ID",
                                    "DATE_CREATE",
                                    "DATE_MODIFY",
                                    "CLOSEDATE"),
                            List.of("DATE_CREATE", "DATE_MODIFY"),
                            List.of("CLOSEDATE", "BEGINDATE", "MOVED_TIME", "LAST_ACTIVITY_TIME"),
                            Bitrix24Vocabulary.DEAL),
                    new ClassicDialect("crm.deal.list")),
            new Entity(
                    new EntityDescription(
                            EntityType.LEAD,
                            List.of(
                                    "ID",
                                    "TITLE",
                                    "NAME",
                                    "LAST_NAME",
                                    "STATUS_ID",
                                    "STATUS_SEMANTIC_ID",
                                    "SOURCE_ID",
                                    "OPPORTUNITY",
                                    "CURRENCY_ID",
                                    "ASSIGNED_BY_ID",
                                    "DATE_CREATE",
                                    "DATE_MODIFY"),
                            List.of("DATE_CREATE", "DATE_MODIFY"),
                            List.of("DATE_CLOSED", "MOVED_TIME", "LAST_ACTIVITY_TIME"),
                            Bitrix24Vocabulary.LEAD),
                    new ClassicDialect("crm.lead.list")),
            new Entity(
                    new EntityDescription(
                            EntityType.CONTACT,
                            List.of(
                                    "ID",
                                    "NAME",
                                    "LAST_NAME",
                                    "POST",
                                    "TYPE_ID",
                                    "COMPANY_ID",
                                    "PHONE",
                                    "EMAIL",
                                    "ASSIGNED_BY_ID",
                                    "DATE_CREATE",
                                    "DATE_MODIFY"),
                            List.of("DATE_CREATE", "DATE_MODIFY"),
                            List.of("LAST_ACTIVITY_TIME"),
                            Bitrix24Vocabulary.CONTACT),
                    new ClassicDialect("crm.contact.list")),
            new Entity(
                    new EntityDescription(
                            EntityType.USER,
                            List.of(
                                    "ID",
                                    "ACTIVE",
                                    "NAME",
                                    "LAST_NAME",
                                    "EMAIL",
                                    "WORK_POSITION",
                                    "WORK_PHONE",
                                    "UF_DEPARTMENT",
                                    "DATE_REGISTER",
                                    "LAST_LOGIN"),
                            List.of("DATE_REGISTER", "LAST_LOGIN"),
                            List.of(),
                            Bitrix24Vocabulary.USER),
                    new UserDialect()),
            new Entity(
                    new EntityDescription(
                            EntityType.TASK,
                            List.of(
                                    "ID",
                                    "TITLE",
                                    "STATUS",
                                    "PRIORITY",
                                    "RESPONSIBLE_ID",
                                    "CREATED_BY",
                                    "GROUP_ID",
                                    "DEADLINE",
                                    "CREATED_DATE",
                                    "CHANGED_DATE",
                                    "CLOSED_DATE"),
                            List.of("CREATED_DATE", "CHANGED_DATE"),
                            List.of("CLOSED_DATE", "DEADLINE", "DATE_START", "ACTIVITY_DATE"),
                            Bitrix24Vocabulary.TASK),
                    new TaskDialect()));

    private static final Map<EntityType, ListDialect> DIALECTS = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(entity -> entity.description().type(), Entity::dialect));

    private Bitrix24Entities() {}

    /** Descriptions of all kinds, in the order in which clients see them. */
    public static List<EntityDescription> descriptions() {
        return ALL.stream().map(Entity::description).toList();
    }

    /** How to list one kind. */
    public static ListDialect dialect(EntityType type) {
        var dialect = DIALECTS.get(type);
        if (dialect == null) {
            throw new IllegalArgumentException("not served: " + type.name());
        }
        return dialect;
    }

    private record Entity(EntityDescription description, ListDialect dialect) {}
}
