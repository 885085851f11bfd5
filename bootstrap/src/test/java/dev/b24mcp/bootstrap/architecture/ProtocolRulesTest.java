package dev.b24mcp.bootstrap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.b24mcp", importOptions = ProductCode.class)
class ProtocolRulesTest {

    @ArchTest
    static final ArchRule applicationPackagesKeepTheirArrows =
            ProtocolRules.applicationPackagesKeepTheirArrows(Layout.PRODUCT);

    @ArchTest
    static final ArchRule onlyTheServerAsksForTheEra = ProtocolRules.onlyTheServerAsksForTheEra(Layout.PRODUCT);

    @ArchTest
    static final ArchRule onlyTheServerSeesTheClassification =
            ProtocolRules.onlyTheServerSeesTheClassification(Layout.PRODUCT);

    @ArchTest
    static final ArchRule onlyErasKnowRevisions = ProtocolRules.onlyErasKnowRevisions(Layout.PRODUCT);
}
