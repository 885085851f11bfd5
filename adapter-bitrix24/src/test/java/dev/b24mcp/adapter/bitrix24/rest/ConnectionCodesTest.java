package dev.b24mcp.adapter.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What is hard to bring about with a real portal; the rest is in {@code BrokenConnectionTest}. */
class ConnectionCodesTest {

    @Test
    void aCertificateThatJavaDoesNotTrustIsToldApartFromWhatIsNoTls() {
        var refused = new SSLHandshakeException("PKIX path building failed");
        refused.initCause(new CertificateException("unable to find valid certification path"));

        assertThat(BrokenConnection.code(refused)).isEqualTo("CERTIFICATE_REFUSED");
        assertThat(BrokenConnection.code(new SSLHandshakeException("closed"))).isEqualTo("TLS_FAILED");
    }
}
