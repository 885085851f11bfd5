package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.b24mcp", importOptions = ProductCode.class)
class NamingRulesTest {

    @ArchTest
    static final ArchRule namesSaySomething = NamingRules.namesSaySomething(Layout.PRODUCT);

    @ArchTest
    static final ArchRule gatewaysLiveInAdapters = NamingRules.gatewaysLiveInAdapters(Layout.PRODUCT);

    @ArchTest
    static final ArchRule toolsLiveInTheToolPackage = NamingRules.toolsLiveInTheToolPackage(Layout.PRODUCT);

    @ArchTest
    static final ArchRule resourcesLiveInTheResourcePackage =
            NamingRules.resourcesLiveInTheResourcePackage(Layout.PRODUCT);

    @ArchTest
    static final ArchRule promptsLiveInThePromptPackage = NamingRules.promptsLiveInThePromptPackage(Layout.PRODUCT);

    @ArchTest
    static final ArchRule textsLiveInPrompts = NamingRules.textsLiveInPrompts(Layout.PRODUCT);
}
