package dev.b24mcp.adapter.bitrix24.field;

import static dev.b24mcp.domain.crm.FieldKind.CHOICE;
import static dev.b24mcp.domain.crm.FieldKind.FLAG;
import static dev.b24mcp.domain.crm.FieldKind.INTEGER;
import static dev.b24mcp.domain.crm.FieldKind.OTHER;
import static dev.b24mcp.domain.crm.FieldKind.REFERENCE;
import static dev.b24mcp.domain.crm.FieldKind.TEXT;

import dev.b24mcp.domain.crm.EntityType;
import java.util.List;
import java.util.Map;

/**
 * Where the fields of each kind of record are described, with those beside that Bitrix24 documents for filters, orderings or
 * selections only. A new kind is added here.
 */
public final class Bitrix24Fields {

    /** Phones, addresses and links. */
    static final Unlisted MULTIFIELDS = new Unlisted(TEXT, "PHONE", "EMAIL", "WEB", "IM", "LINK");

    private static final Unlisted CONTACTS = new Unlisted(REFERENCE, "CONTACT_ID");
    private static final Unlisted COMPANIES = new Unlisted(REFERENCE, "COMPANY_ID");

    private static final Map<EntityType, FieldSource> SOURCES = Map.of(
            EntityType.DEAL, new WithUnlisted(new ClassicFields("crm.deal.fields"), List.of(CONTACTS)),
            EntityType.LEAD, new WithUnlisted(new ClassicFields("crm.lead.fields"), List.of(CONTACTS, MULTIFIELDS)),
            EntityType.CONTACT,
                    new WithUnlisted(
                            new ClassicFields("crm.contact.fields"),
                            List.of(COMPANIES, MULTIFIELDS, new Unlisted(INTEGER, "FACE_ID"))),
            EntityType.USER,
                    new WithUnlisted(
                            new UserFields(),
                            List.of(
                                    new Unlisted(FLAG, "ACTIVE", "IS_ONLINE"),
                                    new Unlisted(CHOICE, "USER_TYPE"),
                                    new Unlisted(TEXT, "NAME_SEARCH", "UF_PHONE_INNER"),
                                    new Unlisted(REFERENCE, "UF_DEPARTMENT"))),
            EntityType.TASK,
                    new WithUnlisted(
                            new TaskFields(),
                            List.of(
                                    new Unlisted(CHOICE, "REAL_STATUS"),
                                    new Unlisted(
                                            FLAG,
                                            "ONLY_ROOT_TASKS",
                                            "FAVORITE",
                                            "IS_MUTED",
                                            "IS_PINNED",
                                            "IS_PINNED_IN_GROUP"),
                                    new Unlisted(
                                            REFERENCE, "ACCOMPLICE", "AUDITOR", "MEMBER", "DEPENDS_ON", "UF_CRM_TASK"),
                                    new Unlisted(INTEGER, "FORUM_TOPIC_ID", "MESSAGE_ID", "CHAT_ID", "STATUS_COMPLETE"),
                                    new Unlisted(TEXT, "TAG", "CREATED_BY_LAST_NAME", "RESPONSIBLE_LAST_NAME"),
                                    new Unlisted(OTHER, "TAGS", "::SUBFILTER-PARAMS"))));

    private Bitrix24Fields() {}

    /** Where the fields of one kind of record are described. */
    public static FieldSource source(EntityType type) {
        var source = SOURCES.get(type);
        if (source == null) {
            throw new IllegalArgumentException("not served: " + type.name());
        }
        return source;
    }
}
