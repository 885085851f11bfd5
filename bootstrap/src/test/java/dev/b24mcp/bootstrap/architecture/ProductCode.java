package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * The classes that ship. Modules beside this one are folders in {@code mvn test} and jars in {@code mvn verify}, so jars are
 * looked into; only tests and the test kit are left out.
 */
public final class ProductCode implements ImportOption {

    /** Imported once for all tests that are no {@code @ArchTest}. */
    static JavaClasses classes() {
        return Held.CLASSES;
    }

    @Override
    public boolean includes(Location location) {
        return !location.contains("/target/test-classes/") && !location.contains("-tests.jar!");
    }

    private static final class Held {
        static final JavaClasses CLASSES =
                new ClassFileImporter().withImportOption(new ProductCode()).importPackages(Layout.PRODUCT.root());
    }
}
