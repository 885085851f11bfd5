package dev.b24mcp.domain.text;

import java.util.List;
import java.util.Map;

/** Says nothing. */
record NoIntroduction() implements Introduction {

    @Override
    public List<Map<String, Object>> structuredInstructions() {
        return List.of();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
