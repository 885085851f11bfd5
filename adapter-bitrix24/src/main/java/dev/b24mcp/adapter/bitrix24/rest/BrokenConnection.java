package dev.b24mcp.adapter.bitrix24.rest;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there was no connection, or no whole answer over one, in our own words: what an exception says could hold the address. */
final class BrokenConnection {

    private BrokenConnection() {}

    static String code(@Nullable Throwable cause) {
        return switch (cause) {
            case SocketTimeoutException _ -> "TIMEOUT";
            case UnknownHostException _ -> "UNKNOWN_HOST";
            case ConnectException _ -> "NO_CONNECTION";
            case SSLException broken -> code(broken);
            case null, default -> "CONNECTION_BROKEN";
        };
    }

    private static String code(SSLException broken) {
        return has(broken, CertificateException.class) ? "CERTIFICATE_REFUSED" : "TLS_FAILED";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> reason) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(reason::isInstance);
    }
}
