package dev.b24mcp.sandbox.bitrix24.method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What REST 3.0 calls a task's fields, as far as they are kept as they are, and the words it has for some values. */
final class ModernTaskWords {
    static final Map<String, String> FIELDS = fields();

    /** By field, the portal's values and the words for them. */
    static final Map<String, Map<String, String>> WORDS = Map.of(
            "STATUS",
                    Map.of(
                            "2", "pending",
                            "3", "in_progress",
                            "4", "supposedly_completed",
                            "5", "completed",
                            "6", "deferred"),
            "PRIORITY", Map.of("0", "low", "1", "average", "2", "high"),
            "MARK", Map.of("N", "negative", "P", "positive"));

    private ModernTaskWords() {}

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        var pairs = new String[] {
            "id ID",
            "title TITLE",
            "description DESCRIPTION",
            "creatorId CREATED_BY",
            "responsibleId RESPONSIBLE_ID",
            "deadline DEADLINE",
            "needsControl TASK_CONTROL",
            "startPlan START_DATE_PLAN",
            "endPlan END_DATE_PLAN",
            "priority PRIORITY",
            "status STATUS",
            "statusChanged STATUS_CHANGED_DATE",
            "parentId PARENT_ID",
            "groupId GROUP_ID",
            "chatId CHAT_ID",
            "plannedDuration DURATION_PLAN",
            "actualDuration DURATION_FACT",
            "durationType DURATION_TYPE",
            "started DATE_START",
            "estimatedTime TIME_ESTIMATE",
            "replicate REPLICATE",
            "created CREATED_DATE",
            "changed CHANGED_DATE",
            "closed CLOSED_DATE",
            "activity ACTIVITY_DATE",
            "guid GUID",
            "xmlId XML_ID",
            "exchangeId EXCHANGE_ID",
            "exchangeModified EXCHANGE_MODIFIED",
            "outlookVersion OUTLOOK_VERSION",
            "mark MARK",
            "allowsChangeDeadline ALLOW_CHANGE_DEADLINE",
            "allowsTimeTracking ALLOW_TIME_TRACKING",
            "matchesWorkTime MATCH_WORK_TIME",
            "addInReport ADD_IN_REPORT",
            "isMultitask MULTITASK",
            "siteId SITE_ID",
            "forumTopicId FORUM_TOPIC_ID",
            "crmItemIds UF_CRM_TASK",
            "accompliceIds ACCOMPLICES",
            "auditorIds AUDITORS"
        };
        for (var pair : pairs) {
            var names = pair.split(" ", 2);
            fields.put(names[0], names[1]);
        }
        return fields;
    }

    /** The portal's value for a word, or what was given. */
    static Object value(String field, Object given) {
        return Optional.ofNullable(WORDS.get(field)).stream()
                .flatMap(words -> words.entrySet().stream())
                .filter(word -> word.getValue().equals(given))
                .map(Map.Entry::getKey)
                .map(Object.class::cast)
                .findFirst()
                .orElse(given instanceof Boolean flag ? (flag ? "Y" : "N") : given);
    }
}
