package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The key and the certificate that an operator gave the server. */
final class TlsKeystore {

    private static final String FORMAT = "PKCS12";

    private TlsKeystore() {}

    /** For the server; empty where no keystore is set. */
    static Optional<SSLContext> context(Settings settings) {
        return context(settings, (store, password) -> {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, Secrets.random());
            return context;
        });
    }

    /** For a client that wants this server and no other; empty where no keystore is set. */
    static Optional<SSLContext> clientContext(Settings settings) {
        return context(settings, (store, _) -> {
            var own = new HashSet<Certificate>();
            for (var alias : keys(store)) {
                own.add(store.getCertificate(alias));
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OwnCertificates(own)}, Secrets.random());
            return context;
        });
    }

    private static Optional<SSLContext> context(Settings settings, Use use) {
        var file = settings.optional(SettingKey.SERVER_TLS_KEYSTORE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var password = settings.text(SettingKey.SERVER_TLS_PASSWORD).toCharArray();
        try {
            return Optional.of(use.of(open(settings, file, password), password));
        } catch (GeneralSecurityException _) {
            throw settings.unusable(SettingKey.SERVER_TLS_KEYSTORE);
        }
    }

    /** What a keystore is opened for. */
    private interface Use {
        SSLContext of(KeyStore store, char[] password) throws GeneralSecurityException;
    }

    private static KeyStore open(Settings settings, String file, char[] password) throws GeneralSecurityException {
        var store = KeyStore.getInstance(FORMAT);
        try (var bytes = Files.newInputStream(Path.of(file))) {
            store.load(bytes, password);
        } catch (IOException unreadable) {
            throw settings.unusable(
                    unreadable.getCause() instanceof UnrecoverableKeyException
                            ? SettingKey.SERVER_TLS_PASSWORD
                            : SettingKey.SERVER_TLS_KEYSTORE);
        } catch (InvalidPathException _) {
            throw settings.unusable(SettingKey.SERVER_TLS_KEYSTORE);
        }
        if (keys(store).isEmpty()) {
            throw settings.unusable(SettingKey.SERVER_TLS_KEYSTORE);
        }
        return store;
    }

    private static List<String> keys(KeyStore store) throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        return keys;
    }
}
