package dev.b24mcp.bootstrap.settings;

import dev.b24mcp.bootstrap.speech.Phrases;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Every key that an operator can set, in the environment or in {@code .env}. */
public enum SettingKey {
    BITRIX_BASE_URL(""),
    BITRIX_TOKEN(""),
    BITRIX_CLIENT_ID(""),
    BITRIX_CLIENT_SECRET(""),
    BITRIX_TOKENS_FILE(""),
    BITRIX_OAUTH_URL(""),
    BITRIX_INSTANCE_NAME("default"),
    BITRIX_TIMEOUT_SECONDS("10"),
    BITRIX_RETRIES("3"),
    BITRIX_DEADLINE_SECONDS("60"),
    BITRIX_REQUESTS_PER_SECOND("2"),
    BITRIX_BURST("50"),
    BITRIX_OPERATING_SECONDS("480"),
    SERVER_MAX_RECORDS("5000"),
    SERVER_PROVIDER("bitrix24"),
    SERVER_HOST("127.0.0.1"),
    SERVER_PORT("8000"),
    SERVER_LOG_LEVEL("info"),
    SERVER_TIMEZONE("UTC"),
    SERVER_LOCALE("ru"),
    SERVER_STATE_KEY(""),
    SERVER_ALLOWED_ORIGINS(""),
    SERVER_ALLOWED_HOSTS(""),
    SERVER_TLS_KEYSTORE(""),
    SERVER_TLS_PASSWORD(""),
    SERVER_MAX_MESSAGE_BYTES("1048576"),
    SERVER_MAX_JSON_DEPTH("64"),
    SERVER_MAX_CONNECTIONS(""),
    SERVER_MAX_CONNECTIONS_PER_ADDRESS(""),
    SERVER_MAX_STREAMS(""),
    SERVER_HEAD_TIMEOUT_SECONDS("10"),
    SERVER_BODY_TIMEOUT_SECONDS("30"),
    SERVER_WRITE_TIMEOUT_SECONDS("30"),
    SERVER_IDLE_TIMEOUT_SECONDS("60"),
    SERVER_KEEP_ALIVE_SECONDS("15"),
    SERVER_SHUTDOWN_SECONDS("5"),
    PROMPTS_DIR(""),
    MCP_PROXY_BASE_URL("http://127.0.0.1:8000"),
    MCP_PROXY_TIMEOUT("30");

    private static final Set<String> BEGINNINGS =
            Arrays.stream(values()).map(key -> beginning(key.name())).collect(Collectors.toUnmodifiableSet());

    private final String byDefault;

    SettingKey(String byDefault) {
        this.byDefault = byDefault;
    }

    /** The value where nobody sets one; empty where somebody has to. */
    public String byDefault() {
        return byDefault;
    }

    /**
     * What a usable value looks like, for people.
     *
     * @param usable what fills the gaps of the phrase
     */
    String expected(Object... usable) {
        return Phrases.of("settings").say(name(), usable);
    }

    /** Whether a name begins as one of the keys does, so that it can only be meant for this program. */
    public static boolean isLikeOne(String name) {
        return BEGINNINGS.contains(beginning(name));
    }

    private static String beginning(String name) {
        return name.substring(0, name.indexOf('_') + 1);
    }
}
