package dev.b24mcp.adapter.bitrix24.access.oauth;

import java.nio.file.Path;

/** A process that has the lease of a file of tokens until its input ends. */
final class LeaseHolder {

    private LeaseHolder() {}

    public static void main(String[] arguments) throws Exception {
        try (var _ = new TokenFile(Path.of(arguments[0])).lease()) {
            System.out.println("held");
            while (System.in.read() >= 0) {
                // until the end
            }
        }
    }
}
