package dev.b24mcp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about classes that are not there pass always. */
class ProductCodeTest {

    /** The modules that ship; what conformance suites call never does. */
    static Stream<String> modules() {
        return SourceTree.ofTheProduct().modules().stream().filter(module -> !module.equals("conformance"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyClassOfAModuleIsSeen(String module) {
        assertThat(SourceTree.ofTheProduct().main(module))
                .filteredOn(file ->
                        file.location().contains("/java/") && !file.name().equals("package-info.java"))
                .as("a module that is no dependency of bootstrap is in no program")
                .isNotEmpty()
                .allMatch(file -> ProductCode.classes().contain(file.className()));
    }

    @Test
    void noTestIsSeen() {
        assertThat(ProductCode.classes().contain(ProductCodeTest.class)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "file:/b24/mcp-domain/target/classes/dev/b24mcp/domain/A.class,                                true",
        "jar:file:/b24/mcp-domain/target/mcp-domain-0.1.0.jar!/dev/b24mcp/domain/A.class,              true",
        "file:/b24/mcp-domain/target/test-classes/dev/b24mcp/domain/testkit/A.class,                   false",
        "jar:file:/b24/mcp-domain/target/mcp-domain-0.1.0-tests.jar!/dev/b24mcp/domain/testkit/A.class, false"
    })
    void modulesAreSeenAsFoldersAndAsJarsWithoutTheirTests(URI location, boolean seen) {
        assertThat(new ProductCode().includes(Location.of(location))).isEqualTo(seen);
    }
}
