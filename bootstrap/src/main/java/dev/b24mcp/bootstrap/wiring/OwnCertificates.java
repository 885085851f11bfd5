package dev.b24mcp.bootstrap.wiring;

import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whoever has one of the operator's own certificates, and nobody else: whoever signed it, whatever name it is for, and
 * whether or not it has expired.
 */
final class OwnCertificates extends X509ExtendedTrustManager {

    private static final X509Certificate[] NO_ISSUERS = {};

    private final Set<Certificate> own;

    OwnCertificates(Set<Certificate> own) {
        this.own = Set.copyOf(own);
    }

    private void require(X509Certificate... chain) throws CertificateException {
        if (!own.contains(chain[0])) {
            throw new CertificateException("another server's certificate");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
        require(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
        require(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, SSLEngine engine)
            throws CertificateException {
        require(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method) throws CertificateException {
        require(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
        require(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, SSLEngine engine)
            throws CertificateException {
        require(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return NO_ISSUERS;
    }
}
