package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.b24mcp", importOptions = ProductCode.class)
class SideEffectRulesTest {

    @ArchTest
    static final ArchRule onlyBootstrapReadsTheClock = SideEffectRules.onlyBootstrapReadsTheClock(Layout.PRODUCT);

    @ArchTest
    static final ArchRule onlyStdioAndCommandsTouchStandardStreams =
            SideEffectRules.onlyStdioAndCommandsTouchStandardStreams(Layout.PRODUCT);

    @ArchTest
    static final ArchRule nobodyPrintsStackTraces = SideEffectRules.nobodyPrintsStackTraces(Layout.PRODUCT);
}
