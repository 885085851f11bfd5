package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.b24mcp", importOptions = ProductCode.class)
class ModuleRulesTest {

    @ArchTest
    static final ArchRule modulesKeepTheirArrows = ModuleRules.modulesKeepTheirArrows(Layout.PRODUCT);

    @ArchTest
    static final ArchRule everyClassBelongsToAModule = ModuleRules.everyClassBelongsToAModule(Layout.PRODUCT);

    @ArchTest
    static final ArchRule transportsKnowTheDoorOnly = ModuleRules.transportsKnowTheDoorOnly(Layout.PRODUCT);

    @ArchTest
    static final ArchRule onlyCommandsKnowTheSandbox = ModuleRules.onlyCommandsKnowTheSandbox(Layout.PRODUCT);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = ModuleRules.packagesAreFreeOfCycles(Layout.PRODUCT);
}
