package dev.b24mcp.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serial;

/** The domain: values and pure functions. */
final class PurityRules {

    private static final DescribedPredicate<JavaClass> LOGGERS = resideInAPackage("java.util.logging..")
            .or(describe("System.Logger", candidate -> candidate.getFullName().startsWith("java.lang.System$Logger")));

    private static final DescribedPredicate<JavaClass> FIXED_KIND = describe(
            "records, enums, interfaces, exceptions or final",
            candidate -> candidate.isRecord()
                    || candidate.isEnum()
                    || candidate.isInterface()
                    || candidate.isAssignableTo(Throwable.class)
                    || candidate.getModifiers().contains(JavaModifier.FINAL));

    private PurityRules() {}

    static ArchRule domainKnowsPlainJavaOnly(Layout layout) {
        var plainJava = resideInAnyPackage("java.lang..", "java.util..", "java.time..", "java.math..")
                .and(not(LOGGERS))
                .or(type(Serial.class))
                .as("plain Java");
        return classes()
                .that()
                .resideInAPackage(layout.in("domain.."))
                .should()
                .onlyDependOnClassesThat(plainJava.or(resideInAnyPackage(layout.in("domain.."), "org.jspecify..")))
                .because(
                        "the domain does no I/O, does not log and needs no library, so it can be read and tested alone");
    }

    static ArchRule domainTypesAreOfAFixedKind(Layout layout) {
        return classes()
                .that()
                .resideInAPackage(layout.in("domain.."))
                .should(be(FIXED_KIND))
                .because("domain values are shared by threads and must not change under a reader, nor in a subclass");
    }

    static ArchRule domainFieldsAreFinal(Layout layout) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(layout.in("domain.."))
                .should()
                .beFinal()
                .because("domain values are shared by threads and must not change under a reader");
    }

    static ArchRule domainHasNoSetters(Layout layout) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(layout.in("domain.."))
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("a changed value is a new value");
    }
}
