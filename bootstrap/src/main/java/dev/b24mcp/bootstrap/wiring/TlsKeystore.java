package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key and the certificate that an operator gave the server. */
final class TlsKeystore {

    private static final String FORMAT = "PKCS12";

    private TlsKeystore() {}

    /** Empty where no keystore is set. */
    static Optional<SSLContext> context(Settings settings) {
        var file = settings.optional(SettingKey.SERVER_TLS_KEYSTORE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var password = settings.text(SettingKey.SERVER_TLS_PASSWORD).toCharArray();
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(open(file, password), password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, Secrets.random());
            return Optional.of(context);
        } catch (GeneralSecurityException _) {
            throw SettingsException.unusable(SettingKey.SERVER_TLS_KEYSTORE);
        }
    }

    private static KeyStore open(String file, char[] password) throws GeneralSecurityException {
        var store = KeyStore.getInstance(FORMAT);
        try (var bytes = Files.newInputStream(Path.of(file))) {
            store.load(bytes, password);
        } catch (IOException unreadable) {
            throw SettingsException.unusable(
                    unreadable.getCause() instanceof UnrecoverableKeyException
                            ? SettingKey.SERVER_TLS_PASSWORD
                            : SettingKey.SERVER_TLS_KEYSTORE);
        } catch (InvalidPathException _) {
            throw SettingsException.unusable(SettingKey.SERVER_TLS_KEYSTORE);
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return store;
            }
        }
        throw SettingsException.unusable(SettingKey.SERVER_TLS_KEYSTORE);
    }
}
