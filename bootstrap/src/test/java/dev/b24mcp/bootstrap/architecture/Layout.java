package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Where the rules look: at the product, or at a fixture with the same packages.
 *
 * @param root the package that all others are below
 * @param packagesOf the packages of a library
 */
record Layout(String root, Function<Library, String> packagesOf) {

    static final Layout PRODUCT = new Layout("dev.b24mcp", Library::packages);

    private static final String FIXTURE_ROOT = Layout.class.getPackageName() + ".fixture";

    /** Classes that break the rules. One stand-in takes the part of every library. */
    static final Layout FIXTURE = new Layout(FIXTURE_ROOT, _ -> FIXTURE_ROOT + ".library..");

    String everything() {
        return root + "..";
    }

    /** A package, or a pattern of packages, or a type, by its path below the root. */
    String in(String path) {
        return root + "." + path;
    }

    String[] in(String... paths) {
        return Arrays.stream(paths).map(this::in).toArray(String[]::new);
    }

    /** The way back from {@link #in(String)}. */
    String pathOf(String name) {
        return name.substring(root.length() + 1);
    }

    /** A type with all that is nested in it. */
    DescribedPredicate<JavaClass> belongsTo(String path) {
        return JavaClass.Predicates.belongTo(DescribedPredicate.describe(
                in(path), candidate -> candidate.getFullName().equals(in(path))));
    }
}
