package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.b24mcp", importOptions = ProductCode.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule packagesAreNullMarked = HouseRules.packagesAreNullMarked(Layout.PRODUCT);

    @ArchTest
    static final ArchRule exceptionsHaveAName = HouseRules.exceptionsHaveAName(Layout.PRODUCT);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = HouseRules.nothingIsInjectedIntoFields(Layout.PRODUCT);

    @ArchTest
    static final ArchRule loggersAreMadeWhenSomethingIsSaid =
            HouseRules.loggersAreMadeWhenSomethingIsSaid(Layout.PRODUCT);
}
