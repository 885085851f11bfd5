package dev.b24mcp.bootstrap.architecture;

import java.nio.file.Path;

/**
 * A text file of the product.
 *
 * @param path from the root of the product
 * @param text what is in it
 */
record SourceFile(Path path, String text) {

    String name() {
        return path.getFileName().toString();
    }

    /** The module's folder. */
    String module() {
        return path.getName(0).toString();
    }

    /** The class that a Java file is named after. */
    String className() {
        return location()
                .replaceFirst("^.*?/java/", "")
                .replaceFirst("\\.java$", "")
                .replace('/', '.');
    }

    /** The path with slashes, whatever the system. */
    String location() {
        return path.toString().replace('\\', '/');
    }
}
