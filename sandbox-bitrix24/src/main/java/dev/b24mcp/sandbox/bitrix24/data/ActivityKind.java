package dev.b24mcp.sandbox.bitrix24.data;

/** What can be arranged with a client. */
enum ActivityKind {
    MEETING(1, "CRM_MEETING", "MEETING", "Встреча"),
    CALL(2, "VOXIMPLANT_CALL", "CALL", "звонок"),
    EMAIL(4, "CRM_EMAIL", "EMAIL", "письмо"),
    TODO(6, "CRM_TODO", "TODO", "Дело");

    private final long type;
    private final String provider;
    private final String providerType;
    private final String subject;

    ActivityKind(long type, String provider, String providerType, String subject) {
        this.type = type;
        this.provider = provider;
        this.providerType = providerType;
        this.subject = subject;
    }

    long type() {
        return type;
    }

    String provider() {
        return provider;
    }

    String providerType() {
        return providerType;
    }

    /** Whether it comes from one side and goes to the other. */
    boolean hasDirection() {
        return this == CALL || this == EMAIL;
    }

    /** Whether it is arranged beforehand rather than recorded afterwards. */
    boolean isPlanned() {
        return !hasDirection();
    }

    String subject(boolean incoming) {
        return switch (this) {
            case CALL -> (incoming ? "Входящий " : "Исходящий ") + subject;
            case EMAIL -> (incoming ? "Входящее " : "Исходящее ") + subject;
            case MEETING, TODO -> subject;
        };
    }
}
