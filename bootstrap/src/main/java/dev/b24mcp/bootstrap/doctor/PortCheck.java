package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.wiring.Trial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/** Whether the server could listen, or does so already. */
record PortCheck(Settings settings) {

    Result run() {
        var verdict = Verdict.on("port");
        try {
            var url = settings.url();
            var place = url.getHost() + ":" + url.getPort();
            verdict.with("address", place);
            if (isFree(settings.text(SettingKey.SERVER_HOST), url.getPort())) {
                return verdict.with("state", "free").ok(verdict.say("port.free", place));
            }
            if (isOurs(url)) {
                return verdict.with("state", "ours").ok(verdict.say("port.ours", place));
            }
            return verdict.with("state", "taken").warning(verdict.say("port.taken", place), verdict.say("port.change"));
        } catch (UnknownHostException _) {
            return verdict.with("state", "no_address").failed(verdict.say("port.unknown"), verdict.say("port.correct"));
        } catch (SettingsException _) {
            return verdict.skipped(verdict.say("port.any"));
        }
    }

    private boolean isOurs(URI url) {
        return Trial.clientContext(settings)
                .map(certificates -> HealthProbe.answers(url, certificates))
                .orElseGet(() -> HealthProbe.answers(url));
    }

    private static boolean isFree(String host, int port) throws UnknownHostException {
        var address = new InetSocketAddress(InetAddress.getByName(host), port);
        try (var socket = new ServerSocket()) {
            // as the server does, which need not wait until old connections are forgotten
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
