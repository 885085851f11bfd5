package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
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

    /**
     * The modules of CRMs: packages below {@code adapter} in which the port is implemented, whatever they are called. A new one
     * is seen without being written down.
     */
    DescribedPredicate<JavaClass> adaptersOfCrms() {
        return DescribedPredicate.describe(
                "in an adapter that implements CrmGateway",
                candidate -> adapterOf(candidate.getPackage())
                        .filter(adapter -> adapter.getClassesInPackageTree().stream()
                                .anyMatch(type -> type.isAssignableTo(in("domain.crm.CrmGateway"))))
                        .isPresent());
    }

    private Optional<JavaPackage> adapterOf(JavaPackage place) {
        var parent = place.getParent();
        return parent.filter(above -> above.getName().equals(in("adapter"))).isPresent()
                ? Optional.of(place)
                : parent.flatMap(this::adapterOf);
    }

    /** Whether a class is at one of the places of a library. */
    DescribedPredicate<JavaClass> at(Collection<String> places) {
        var packages = places.stream()
                .filter(place -> !place.equals(Library.CRMS))
                .map(this::in)
                .toArray(String[]::new);
        var inPackages = JavaClass.Predicates.resideInAnyPackage(packages);
        return places.contains(Library.CRMS) ? inPackages.or(adaptersOfCrms()) : inPackages;
    }

    /** A type with all that is nested in it. */
    DescribedPredicate<JavaClass> belongsTo(String path) {
        return JavaClass.Predicates.belongTo(DescribedPredicate.describe(
                in(path), candidate -> candidate.getFullName().equals(in(path))));
    }
}
