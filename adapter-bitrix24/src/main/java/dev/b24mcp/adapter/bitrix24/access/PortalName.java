package dev.b24mcp.adapter.bitrix24.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an address that somebody sends is the portal that the operator named. */
public final class PortalName {

    /** Where Bitrix24 keeps portals; {@code bitrix24.net} and {@code bitrix24.tech} are its own services. */
    private static final Set<String> CLOUD = Set.of(
            "bitrix24.ru",
            "bitrix24.by",
            "bitrix24.kz",
            "bitrix24.ua",
            "bitrix24.uz",
            "bitrix24.com",
            "bitrix24.eu",
            "bitrix24.de",
            "bitrix24.fr",
            "bitrix24.it",
            "bitrix24.pl",
            "bitrix24.es",
            "bitrix24.uk",
            "bitrix24.in",
            "bitrix24.cn",
            "bitrix24.id",
            "bitrix24.vn",
            "bitrix24.jp",
            "bitrix24.mx",
            "bitrix24.co",
            "bitrix24.com.br",
            "bitrix24.com.tr");

    private static final Pattern NAME = Pattern.compile("(?<name>[a-z0-9][a-z0-9-]{0,62})\\.(?<zone>[a-z0-9.]+)");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final int NO_PORT = -1;

    private PortalName() {}

    /** Whether an address is one of the portal's, and nothing is odd about it. */
    public static boolean isSame(URI root, String address) {
        return url(address)
                .filter(url -> url.getHost().equalsIgnoreCase(root.getHost()))
                .filter(url -> url.getPort() == root.getPort() || url.getPort() == NO_PORT)
                .isPresent();
    }

    /** The host of an address, for people; empty where it is not fit to be shown. */
    public static String host(String address) {
        return url(address).map(URI::getHost).filter(HOST.asMatchPredicate()).orElse("");
    }

    /**
     * The new name of a portal that sends callers on to itself.
     *
     * @param asked what was asked for, with the secret in it
     * @param location where the portal sends to
     * @return empty unless both are portals in the same zone of the cloud and everything but the name is as it was
     */
    public static Optional<String> renamed(URI asked, String location) {
        return url(location)
                .filter(url -> "https".equals(url.getScheme()) && "https".equals(asked.getScheme()))
                .filter(url -> url.getPort() == NO_PORT && asked.getPort() == NO_PORT)
                .filter(url -> url.getPath().equals(asked.getPath()))
                .filter(url -> zone(asked.getHost()).equals(zone(url.getHost())))
                .filter(url -> zone(url.getHost()).isPresent())
                .map(url -> url.getHost().toLowerCase(Locale.ROOT))
                .filter(host -> !host.equalsIgnoreCase(asked.getHost()));
    }

    private static Optional<String> zone(String host) {
        var name = NAME.matcher(host.toLowerCase(Locale.ROOT));
        return name.matches() ? Optional.of(name.group("zone")).filter(CLOUD::contains) : Optional.empty();
    }

    private static Optional<URI> url(String text) {
        try {
            var url = URI.create(text);
            var isUsual = ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null;
            return isUsual ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
