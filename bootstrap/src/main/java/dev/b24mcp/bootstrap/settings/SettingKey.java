package dev.b24mcp.bootstrap.settings;

/** Every key that an operator can set, in the environment or in {@code .env}. */
public enum SettingKey {
    BITRIX_BASE_URL("", "адрес REST портала, например https://example.bitrix24.ru/rest"),
    BITRIX_TOKEN("", "входящий вебхук ПОЛЬЗОВАТЕЛЬ/СЕКРЕТ, например 1/abcdef0123456789, или токен доступа OAuth"),
    BITRIX_CLIENT_ID("", "код (client_id) локального приложения, например local.5f3c0a9d8e7b61.24681357"),
    BITRIX_CLIENT_SECRET("", "ключ (client_secret) локального приложения"),
    BITRIX_TOKENS_FILE("", "путь к файлу, в котором лежат токены OAuth"),
    BITRIX_OAUTH_URL("", "адрес сервера авторизации, например https://oauth.bitrix24.tech"),
    BITRIX_INSTANCE_NAME("default", "имя портала для ответов, до 100 знаков"),
    BITRIX_TIMEOUT_SECONDS("10", "число секунд от 1 до 300"),
    BITRIX_RETRIES("3", "число повторов от 0 до 10"),
    BITRIX_DEADLINE_SECONDS("60", "число секунд от 1 до 3600"),
    BITRIX_REQUESTS_PER_SECOND("2", "число от 0.1 до 1000"),
    BITRIX_BURST("50", "число запросов от 1 до 10000"),
    BITRIX_OPERATING_SECONDS("480", "число секунд от 1 до 600"),
    SERVER_MAX_RECORDS("5000", "число записей от 1 до 100000"),
    SERVER_PROVIDER("bitrix24", "имя провайдера CRM: bitrix24"),
    SERVER_HOST("127.0.0.1", "адрес, на котором слушать"),
    SERVER_PORT("8000", "номер порта от 0 до 65535"),
    SERVER_LOG_LEVEL("info", "debug, info, warning или error"),
    SERVER_TIMEZONE("UTC", "часовой пояс, например Europe/Moscow"),
    SERVER_LOCALE("ru", "язык текстов, например ru или en"),
    SERVER_STATE_KEY("", "ключ от 32 знаков, один на все копии сервера"),
    SERVER_ALLOWED_ORIGINS("", "адреса сайтов через запятую, например https://crm.example; звёздочка не принимается"),
    SERVER_ALLOWED_HOSTS("", "имена сервера через запятую, без порта, например mcp.example"),
    SERVER_TLS_KEYSTORE("", "путь к файлу PKCS12 с ключом и сертификатом"),
    SERVER_TLS_PASSWORD("", "пароль от файла SERVER_TLS_KEYSTORE"),
    SERVER_MAX_MESSAGE_BYTES("1048576", "число байтов от 1024 до 67108864"),
    SERVER_MAX_JSON_DEPTH("64", "вложенность от 16 до 500"),
    SERVER_MAX_CONNECTIONS("", "число соединений от 10 до 1000000"),
    SERVER_MAX_CONNECTIONS_PER_ADDRESS("", "число соединений от 1 до 1000000"),
    SERVER_MAX_STREAMS("", "число потоков от 1 до 1000000"),
    SERVER_HEAD_TIMEOUT_SECONDS("10", "число секунд от 1 до 300"),
    SERVER_BODY_TIMEOUT_SECONDS("30", "число секунд от 1 до 3600"),
    SERVER_WRITE_TIMEOUT_SECONDS("30", "число секунд от 1 до 3600"),
    SERVER_IDLE_TIMEOUT_SECONDS("60", "число секунд от 1 до 3600"),
    SERVER_KEEP_ALIVE_SECONDS("15", "число секунд от 1 до 300"),
    SERVER_SHUTDOWN_SECONDS("5", "число секунд от 1 до 300"),
    PROMPTS_DIR("", "существующая папка с файлами текстов, например prompts_ru.md"),
    MCP_PROXY_BASE_URL("http://127.0.0.1:8000", "адрес MCP-сервера, например https://crm.example.com/mcp"),
    MCP_PROXY_TIMEOUT("30", "число секунд от 1 до 3600");

    private final String byDefault;
    private final String expected;

    SettingKey(String byDefault, String expected) {
        this.byDefault = byDefault;
        this.expected = expected;
    }

    /** The value where nobody sets one; empty where somebody has to. */
    public String byDefault() {
        return byDefault;
    }

    /** What a usable value looks like, for people. */
    public String expected() {
        return expected;
    }
}
