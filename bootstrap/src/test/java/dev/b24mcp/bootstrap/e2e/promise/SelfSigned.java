package dev.b24mcp.bootstrap.e2e.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for this machine that nobody else signed.
 *
 * @param keystore the file for the server
 * @param trusted for clients
 */
record SelfSigned(Path keystore, SSLContext trusted) {

    static final String PASSWORD = "changeit";

    /** Makes it with the keytool of this JDK, and beside it {@code empty.p12}, a keystore without a key. */
    static SelfSigned in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("server.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IllegalStateException("keytool ended with " + made);
        }
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("server", store.getCertificate("server"));
        try (var empty = Files.newOutputStream(folder.resolve("empty.p12"))) {
            anchors.store(empty, PASSWORD.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new SelfSigned(file, context);
    }
}
