package dev.b24mcp.adapter.http;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Supplier;

/**
 * Loads what the program loads, but names no providers to Helidon. It would find none that ship, and each of its many searches
 * goes through all modules of Java.
 */
final class NoProviders extends ClassLoader {

    private static final String HELIDON = "META-INF/services/io.helidon.";

    private NoProviders() {
        super("no providers", NoProviders.class.getClassLoader());
    }

    /** Does something in whose course Helidon finds no providers, nor does it later in the threads that it begins now. */
    static <T> T during(Supplier<T> work) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(new NoProviders());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(HELIDON) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
