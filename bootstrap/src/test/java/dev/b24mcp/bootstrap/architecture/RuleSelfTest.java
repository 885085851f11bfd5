package dev.b24mcp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nothing can break protects nothing. */
class RuleSelfTest {

    private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages(Layout.FIXTURE.root());

    @ParameterizedTest
    @MethodSource("rules")
    void ruleFindsWhatBreaksIt(String rule) {
        var written = Objects.requireNonNull(RuleBook.written().get(rule), rule);
        var offences = Objects.requireNonNull(Offences.BY_RULE.get(rule), rule);
        assertThat(report(written.apply(Layout.FIXTURE))).contains(offences);
    }

    static Set<String> rules() {
        return Offences.BY_RULE.keySet();
    }

    @Test
    void everyRuleThatIsWrittenIsTriedHere() {
        assertThat(RuleBook.written()).containsOnlyKeys(Offences.BY_RULE.keySet());
    }

    @Test
    void theProductIsCheckedWithEveryRuleThatIsWritten() {
        var written = RuleBook.written().values().stream()
                .map(rule -> rule.apply(Layout.PRODUCT).getDescription())
                .collect(Collectors.toSet());
        assertThat(RuleBook.applied()).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void libraryOutsideItsPlacesIsFound(Library library) {
        assertThat(report(ContainmentRules.keepsToItsPlaces(library, Layout.FIXTURE)))
                .contains("domain.KnowsALibrary");
    }

    /** A CRM needs no line here: it is known by its gateway. */
    @Test
    void adapterOfAnyCrmMayKnowTheDomain() {
        assertThat(report(ModuleRules.modulesKeepTheirArrows(Layout.FIXTURE))).doesNotContain("AcmeGateway implements");
        assertThat(report(ModuleRules.everyClassBelongsToAModule(Layout.FIXTURE)))
                .doesNotContain("adapter.acme");
        assertThat(FIXTURE.that(Layout.FIXTURE.at(Set.of(Library.CRMS))))
                .extracting(JavaClass::getSimpleName)
                .contains("AcmeGateway", "KnowsTheApplication")
                .doesNotContain("IsNotWrittenDown", "KnowsTheProtocol");
    }

    private static String report(ArchRule rule) {
        return String.join("\n", rule.evaluate(FIXTURE).getFailureReport().getDetails());
    }
}
