package dev.b24mcp.bootstrap.architecture;

import java.util.List;

/** Every library of the product, with the packages that may use it. A new one is added here. */
enum Library {
    APACHE_HTTP("org.apache.hc..", Library.CRMS),
    COMMONMARK("org.commonmark..", "prompts.ru"),
    HELIDON("io.helidon..", "adapter.http..", "sandbox.bitrix24.."),
    JACKSON(
            "com.fasterxml.jackson..",
            "application..",
            Library.CRMS,
            "adapter.proxy",
            "bootstrap.call",
            "bootstrap.client",
            "bootstrap.doctor",
            "bootstrap.training",
            "sandbox.bitrix24.."),
    JDK_MANAGEMENT("com.sun.management..", "adapter.http"),
    JDK_CRYPTO("javax.crypto..", "application.protocol", "application.protocol.stateless", "bootstrap.wiring"),
    JDK_TLS("javax.net.ssl..", "adapter.bitrix24.rest", "adapter.http", "bootstrap.doctor", "bootstrap.wiring"),
    JDK_HTTP_CLIENT(
            "java.net.http..", "adapter.proxy", "bootstrap.doctor", "bootstrap.training", "sandbox.bitrix24.event"),
    JDK_LOGGING("java.util.logging..", "bootstrap.."),
    CAFFEINE("com.github.benmanes..", "application.dictionary", "application.plain"),
    NETWORKNT_VALIDATOR("com.networknt..", "application.protocol.method"),
    PICOCLI("picocli..", "bootstrap.."),
    RESILIENCE4J("io.github.resilience4j..", Library.CRMS);

    /** In place of a package: every adapter that implements {@code CrmGateway}. */
    static final String CRMS = "CRMs";

    private final String packages;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, so it is
    private final List<String> places;

    Library(String packages, String... places) {
        this.packages = packages;
        this.places = List.of(places);
    }

    String packages() {
        return packages;
    }

    /** Paths below the root of the product, or {@link #CRMS}. */
    List<String> places() {
        return places;
    }
}
