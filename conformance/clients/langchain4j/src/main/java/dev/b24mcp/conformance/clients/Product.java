package dev.b24mcp.conformance.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * Where the product is.
 *
 * @param url where it listens
 * @param stdio the command that starts it on standard input and output
 */
record Product(String url, List<String> stdio) {

    static Product in(Map<String, String> environment) throws JsonProcessingException {
        return new Product(
                environment.getOrDefault("PRODUCT_URL", ""),
                new ObjectMapper()
                        .readValue(environment.getOrDefault("PRODUCT_STDIO", "[]"), new TypeReference<>() {}));
    }
}
