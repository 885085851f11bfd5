package dev.b24mcp.adapter.bitrix24.http;

import java.net.ProxySelector;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** A client that does one exchange and nothing of its own accord: no redirect, second try, cookie, login or compression. */
final class BlockingClient {

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    /** A server that closes connections early is not sent a request over one that it has just closed. */
    private static final TimeValue SURELY_OPEN = TimeValue.ofSeconds(1);

    private static final TimeValue LIFE = TimeValue.ofMinutes(10);
    private static final int HEADER_CHARACTERS = 64 * 1024;
    private static final int HEADERS = 500;

    private BlockingClient() {}

    static CloseableHttpClient open(Duration connecting, DnsResolver names) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(connecting, names))
                .evictIdleConnections(IDLE)
                // the proxy that Java is told of, as for the JDK's own client
                .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setConnectionKeepAlive(IDLE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                // otherwise a list of all public domains would be read, for cookies
                .setDefaultCookieSpecRegistry(_ -> null)
                .disableAuthCaching()
                .disableConnectionState()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(Duration connecting, DnsResolver names) {
        return new DirectSockets()
                .setDnsResolver(names)
                .setTlsSocketStrategy(tls())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(HEADER_CHARACTERS)
                                .setMaxHeaderCount(HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connecting))
                        // the whole exchange has a time; another for each wait would cost
                        .setSocketTimeout(Timeout.DISABLED)
                        .setValidateAfterInactivity(SURELY_OPEN)
                        .setTimeToLive(LIFE)
                        .build())
                // who may ask is for the quota to say: nobody waits here a second time
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(Integer.MAX_VALUE)
                .build();
    }

    /** Java verifies the name in the certificate: it needs no list of public domains for that, and its refusals are told apart. */
    private static TlsSocketStrategy tls() {
        return new DefaultClientTlsStrategy(
                SSLContexts.createSystemDefault(), HostnameVerificationPolicy.BUILTIN, NoopHostnameVerifier.INSTANCE);
    }

    private static final class DirectSockets extends PoolingHttpClientConnectionManagerBuilder {

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    _ -> new DirectSocket(),
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build());
        }
    }
}
