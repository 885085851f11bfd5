package dev.b24mcp.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.NullMarked;

/** Habits that hold in every module. */
final class HouseRules {

    /** By simple name, whichever framework they come from. */
    private static final Set<String> INJECTING =
            Set.of("Autowired", "EJB", "Inject", "PersistenceContext", "Resource", "Value");

    private static final DescribedPredicate<JavaClass> IN_A_NULL_MARKED_PACKAGE = describe(
            "in a package marked @NullMarked",
            candidate -> candidate.getPackage().isAnnotatedWith(NullMarked.class));

    private HouseRules() {}

    static ArchRule packagesAreNullMarked(Layout layout) {
        return classes()
                .that()
                .resideInAPackage(layout.everything())
                .should(be(IN_A_NULL_MARKED_PACKAGE))
                .because("NullAway checks marked packages only; add a package-info.java");
    }

    static ArchRule exceptionsHaveAName(Layout layout) {
        return noClasses()
                .that()
                .resideInAPackage(layout.everything())
                .should(THROW_GENERIC_EXCEPTIONS)
                .because("whoever catches an exception must be able to tell it from a bug");
    }

    static ArchRule nothingIsInjectedIntoFields(Layout layout) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(layout.everything())
                .should()
                .beAnnotatedWith(describe(
                        "an injecting annotation",
                        annotation -> INJECTING.contains(annotation.getRawType().getSimpleName())))
                .because(
                        "what a class needs is in its constructor; options of the command line are set by picocli, which is no"
                                + " injection of collaborators");
    }

    static ArchRule loggersAreMadeWhenSomethingIsSaid(Layout layout) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(layout.everything())
                .should()
                .haveRawType(assignableTo(System.Logger.class).or(assignableTo(Logger.class)))
                .because(
                        "the first logger costs a start as much as opening every jar, and most sessions have nothing to say");
    }
}
