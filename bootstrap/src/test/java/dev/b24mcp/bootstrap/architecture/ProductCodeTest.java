package dev.b24mcp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about classes that are not there pass always. */
class ProductCodeTest {

    @ParameterizedTest
    @CsvSource({
        "domain..,           40",
        "application..,      55",
        "adapter.bitrix24.., 28",
        "adapter.http..,      5",
        "adapter.stdio..,     7",
        "adapter.proxy..,    12",
        "prompts.ru..,        2",
        "sandbox.bitrix24.., 80",
        "bootstrap..,        20"
    })
    void everyModuleIsSeen(String module, int atLeast) {
        var seen = ProductCode.classes().that(JavaClass.Predicates.resideInAPackage(Layout.PRODUCT.in(module)));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(atLeast);
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
