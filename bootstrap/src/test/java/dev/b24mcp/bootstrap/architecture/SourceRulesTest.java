package dev.b24mcp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {

    private final SourceTree product = SourceTree.ofTheProduct();

    @ParameterizedTest
    @ValueSource(strings = {"mcp-domain", "mcp-application"})
    void theCoreSpeaksNoVendorsLanguage(String module) {
        assertThat(SourceRules.vendorWords(product.main(module)))
                .as("another CRM must fit in without a change to the core")
                .isEmpty();
    }

    /** Setting keys are one list for all, commands start the sandbox and the login of one CRM. */
    @Test
    void theRestOfTheProgramSpeaksAVendorsLanguageWhereItIsWiredOnly() {
        assertThat(product.main("bootstrap"))
                .filteredOn(file -> file.location().contains("/java/"))
                .filteredOn(file -> !file.location().matches(".*/(wiring|command)/.*|.*/SettingKey\\.java"))
                .isNotEmpty()
                .satisfies(files ->
                        assertThat(SourceRules.vendorWords(List.copyOf(files))).isEmpty());
    }

    @Test
    void everyPackageIsDocumented() {
        assertThat(SourceRules.undocumentedPackages(product.mainJava()))
                .as("a package-info.java says what the package is for, what it may know and where to start reading")
                .isEmpty();
    }

    @Test
    void shippedFilesAreShort() {
        assertThat(SourceRules.tooLong(product.mainJava(), 350))
                .as("a file is read in one go")
                .isEmpty();
    }

    @Test
    void testFilesAreShort() {
        assertThat(SourceRules.tooLong(product.testJava(), 500))
                .as("a file is read in one go")
                .isEmpty();
    }

    @Test
    void modulesAreNamedAfterTheirPackage() {
        assertThat(SourceRules.outsideTheModulesPackage(product.mainJava()))
                .as("whoever sees a class name knows the module, and no class is outside dev.b24mcp")
                .isEmpty();
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(product.modules())
                .contains("mcp-domain", "adapter-bitrix24", "bootstrap")
                .allSatisfy(module -> assertThat(product.main(module))
                        .as(module)
                        .extracting(SourceFile::name)
                        .contains("package-info.java"));
    }

    @Test
    void testsAreLookedAt() {
        assertThat(product.testJava()).extracting(SourceFile::name).contains("SourceRulesTest.java");
    }

    @Test
    void resourcesAreLookedAt() {
        assertThat(product.main("mcp-application"))
                .extracting(SourceFile::name)
                .containsAll(List.of("list-records.input.schema.json", "list-records.output.schema.json"));
    }
}
