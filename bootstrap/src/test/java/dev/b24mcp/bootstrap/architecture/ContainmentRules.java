package dev.b24mcp.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Where libraries and secrets may be seen. */
final class ContainmentRules {

    private static final String SECRET = "adapter.bitrix24.access.Secret";

    private ContainmentRules() {}

    static ArchRule onlyListedLibrariesAreUsed(Layout layout) {
        var known = Stream.concat(
                Stream.of(layout.everything(), "java..", "org.jspecify.."),
                Arrays.stream(Library.values()).map(layout.packagesOf()));
        return classes()
                .that()
                .resideInAPackage(layout.everything())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new))
                .because(
                        "a library is a decision that has to be written down in Library, with the packages that may use it;"
                                + " Lombok, mocks and dependency injection were decided against");
    }

    static ArchRule secretsAreRevealedByAccessOnly(Layout layout) {
        return noClasses()
                .that()
                .resideInAPackage(layout.everything())
                .and()
                .resideOutsideOfPackage(layout.in("adapter.bitrix24.access.."))
                .should()
                .accessTargetWhere(describe(
                        "it reveals a secret",
                        access -> access.getName().equals("reveal")
                                && access.getTargetOwner().getFullName().equals(layout.in(SECRET))))
                .because("what few places can read, few places can leak");
    }

    static ArchRule keepsToItsPlaces(Library library, Layout layout) {
        return noClasses()
                .that(resideInAPackage(layout.everything()).and(not(layout.at(library.places()))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(layout.packagesOf().apply(library))
                .because(library + " can be replaced as long as few know it");
    }

    /** Whether any class at the place uses the library: if none does, either name in {@link Library} is wrong or outdated. */
    static boolean isUsedAt(String place, Library library, Layout layout, Iterable<JavaClass> classes) {
        var atPlace = layout.at(Set.of(place));
        var inLibrary = resideInAPackage(layout.packagesOf().apply(library));
        for (var candidate : classes) {
            if (atPlace.test(candidate)
                    && candidate.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> inLibrary.test(dependency.getTargetClass()))) {
                return true;
            }
        }
        return false;
    }
}
