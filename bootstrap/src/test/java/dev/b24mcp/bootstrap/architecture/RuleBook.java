package dev.b24mcp.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule of this package, found by its shape, so that none is forgotten. */
final class RuleBook {

    private static final JavaClasses HERE = new ClassFileImporter().importPackages(RuleBook.class.getPackageName());

    private RuleBook() {}

    /** The rules by name: methods of the {@code ...Rules} classes that make one for a layout. */
    static Map<String, Function<Layout, ArchRule>> written() {
        return classesNamed("Rules")
                .flatMap(rules -> Arrays.stream(rules.getDeclaredMethods()))
                .filter(RuleBook::makesARule)
                .collect(Collectors.toUnmodifiableMap(Method::getName, method -> layout -> make(method, layout)));
    }

    /** The descriptions of the rules that the product is checked with: fields of the {@code ...RulesTest} classes. */
    static Set<String> applied() {
        return classesNamed("RulesTest")
                .flatMap(tests -> Arrays.stream(tests.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> value(field).getDescription())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Class<?>> classesNamed(String ending) {
        var wanted = resideInAPackage(RuleBook.class.getPackageName()).and(simpleNameEndingWith(ending));
        return HERE.that(wanted).stream().map(JavaClass::reflect);
    }

    private static boolean makesARule(Method method) {
        return !method.isSynthetic()
                && method.getReturnType() == ArchRule.class
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {Layout.class});
    }

    private static ArchRule make(Method method, Layout layout) {
        try {
            return (ArchRule) method.invoke(null, layout);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(method.getName(), broken);
        }
    }

    private static ArchRule value(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(field.getName(), hidden);
        }
    }
}
