package dev.b24mcp.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The source files of the product.
 *
 * @param root the folder that holds the modules
 */
record SourceTree(Path root) {

    /** Looks upwards, because Maven runs tests in the module's folder and other tools run them in the root. */
    static SourceTree ofTheProduct() {
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("bootstrap/pom.xml"))) {
                return new SourceTree(folder);
            }
        }
        throw new IllegalStateException("the product's sources are not around " + here);
    }

    /** What ships of one module, Java and resources. */
    List<SourceFile> main(String module) {
        return files(root.resolve(module).resolve("src/main"), _ -> true);
    }

    List<SourceFile> mainJava() {
        return java("src/main/java");
    }

    List<SourceFile> testJava() {
        return java("src/test/java");
    }

    /** Folders of the root that hold a module. */
    List<String> modules() {
        try (var folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<SourceFile> java(String folder) {
        return modules().stream()
                .flatMap(module -> files(root.resolve(module).resolve(folder), SourceTree::isJava).stream())
                .toList();
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private List<SourceFile> files(Path folder, Predicate<Path> wanted) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(wanted)
                    .map(file -> new SourceFile(root.relativize(file), text(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
