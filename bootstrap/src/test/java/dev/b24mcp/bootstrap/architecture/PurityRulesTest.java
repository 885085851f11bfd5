package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.b24mcp", importOptions = ProductCode.class)
class PurityRulesTest {

    @ArchTest
    static final ArchRule domainKnowsPlainJavaOnly = PurityRules.domainKnowsPlainJavaOnly(Layout.PRODUCT);

    @ArchTest
    static final ArchRule domainTypesAreOfAFixedKind = PurityRules.domainTypesAreOfAFixedKind(Layout.PRODUCT);

    @ArchTest
    static final ArchRule domainFieldsAreFinal = PurityRules.domainFieldsAreFinal(Layout.PRODUCT);

    @ArchTest
    static final ArchRule domainHasNoSetters = PurityRules.domainHasNoSetters(Layout.PRODUCT);
}
