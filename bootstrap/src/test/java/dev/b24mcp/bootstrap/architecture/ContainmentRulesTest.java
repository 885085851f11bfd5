package dev.b24mcp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AnalyzeClasses(packages = "dev.b24mcp", importOptions = ProductCode.class)
class ContainmentRulesTest {

    @ArchTest
    static final ArchRule onlyListedLibrariesAreUsed = ContainmentRules.onlyListedLibrariesAreUsed(Layout.PRODUCT);

    @ArchTest
    static final ArchRule secretsAreRevealedByAccessOnly =
            ContainmentRules.secretsAreRevealedByAccessOnly(Layout.PRODUCT);

    @ParameterizedTest
    @EnumSource
    void libraryKeepsToItsPlaces(Library library) {
        ContainmentRules.keepsToItsPlaces(library, Layout.PRODUCT).check(ProductCode.classes());
    }

    /** A rule about a misspelt package passes always, and a place that no longer needs the library should lose it. */
    @ParameterizedTest
    @EnumSource
    void libraryIsUsedAtEveryPlaceThatMayUseIt(Library library) {
        assertThat(library.places())
                .allMatch(place -> ContainmentRules.isUsedAt(place, library, Layout.PRODUCT, ProductCode.classes()));
    }
}
