package dev.b24mcp.domain.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question to the client. */
public sealed interface InputRequest {

    /** What the client must be able to do to answer it. */
    ClientFeature feature();

    /**
     * A form for the user. Never asks for a secret.
     *
     * @param message why it is asked
     * @param schema JSON Schema of the answer as plain Java values: an object of flat fields
     */
    record Form(String message, Map<String, @Nullable Object> schema) implements InputRequest {

        // spelt out, because a compact constructor's parameters lose their nullness in the class file
        public Form(String message, Map<String, @Nullable Object> schema) {
            this.message = message;
            this.schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
        }

        @Override
        public ClientFeature feature() {
            return ClientFeature.FORM;
        }
    }

    /**
     * A web page that the user should visit.
     *
     * @param message why
     * @param url absolute address without secrets
     */
    record Visit(String message, String url) implements InputRequest {
        @Override
        public ClientFeature feature() {
            return ClientFeature.VISIT;
        }
    }

    /**
     * Something that the client's model should write.
     *
     * @param prompt what to write
     * @param maxTokens at most how much, from 1
     */
    record Sampling(String prompt, int maxTokens) implements InputRequest {
        @Override
        public ClientFeature feature() {
            return ClientFeature.SAMPLING;
        }
    }

    /** The folders that the user works in. */
    record Roots() implements InputRequest {
        @Override
        public ClientFeature feature() {
            return ClientFeature.ROOTS;
        }
    }
}
