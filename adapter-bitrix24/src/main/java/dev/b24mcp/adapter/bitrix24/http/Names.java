package dev.b24mcp.adapter.bitrix24.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Looks names up aside: that cannot be interrupted, but waiting for it can. */
final class Names extends SystemDefaultDnsResolver {

    private final TimeLimit limit;

    Names(TimeLimit limit) {
        this.limit = limit;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return limit.await(() -> super.resolve(host));
        } catch (ExecutionException _) {
            throw new UnknownHostException();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException();
        }
    }
}
