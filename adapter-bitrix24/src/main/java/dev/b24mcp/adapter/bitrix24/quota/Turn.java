package dev.b24mcp.adapter.bitrix24.quota;

import java.util.Set;

/**
 * A place in the line.
 *
 * @param conversation for whom; conversations take turns
 * @param urgency who goes first
 * @param methods the portal's methods that will be run, each of which has a budget of time of its own
 */
public record Turn(String conversation, Urgency urgency, Set<String> methods) {

    public Turn {
        methods = Set.copyOf(methods);
    }
}
