package dev.b24mcp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about source files can be broken, too. */
class SourceRulesSelfTest {

    private static final String PLACE = "mcp-domain/src/main/java/dev/b24mcp/domain/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crm.deal.list\"",
                "crm.lead.fields",
                "crm.contact.get",
                "DATE_CREATE",
                ">=DATE_MODIFY",
                "UF_CRM_1",
                "ASSIGNED_BY_ID",
                "a Bitrix24 portal"
            })
    void vendorWordIsFound(String word) {
        assertThat(SourceRules.vendorWords(List.of(file(PLACE + "A.java", "first line\n" + word))))
                .containsExactly(PLACE + "A.java:2: " + word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"import dev.b24mcp.domain.crm.Condition;", "crm/deals", "CREATED_DATE", "BUF_SIZE", "listing"})
    void ourOwnWordIsNoVendorWord(String word) {
        assertThat(SourceRules.vendorWords(List.of(file(PLACE + "A.java", word))))
                .isEmpty();
    }

    @Test
    void packageWithoutACommentIsFound() {
        var silent = file(PLACE + "package-info.java", "@NullMarked\npackage dev.b24mcp.domain;\n/** too late */");
        var empty = file(PLACE + "crm/package-info.java", "/***/\n@NullMarked\npackage dev.b24mcp.domain.crm;\n");
        var documented = file(
                PLACE + "date/package-info.java", "/** What for. */\n@NullMarked\npackage dev.b24mcp.domain.date;\n");
        assertThat(SourceRules.undocumentedPackages(List.of(silent, empty, documented)))
                .containsExactly(silent.location(), empty.location());
    }

    @Test
    void longFileIsFound() {
        assertThat(SourceRules.tooLong(List.of(file("A.java", "\n".repeat(3)), file("B.java", "\n".repeat(4))), 3))
                .containsExactly("B.java: 4 lines");
    }

    @Test
    void fileOutsideTheModulesPackageIsFound() {
        var files = List.of(
                file(PLACE + "A.java", ""),
                file("adapter-http/src/main/java/dev/b24mcp/adapter/http/A.java", ""),
                file("adapter-http/src/main/java/dev/b24mcp/adapter/stdio/A.java", ""),
                file("mcp-domain/src/main/java/org/example/A.java", ""));
        assertThat(SourceRules.outsideTheModulesPackage(files))
                .containsExactly(files.get(2).location(), files.get(3).location());
    }

    @Test
    void everyFileOfAModuleIsRead(@TempDir Path root) throws IOException {
        write(root, "mcp-domain/src/main/java/dev/b24mcp/domain/crm/A.java");
        write(root, "mcp-domain/src/main/resources/dev/b24mcp/domain/a.json");
        write(root, "mcp-domain/src/test/java/dev/b24mcp/domain/ATest.java");
        write(root, "mcp-domain/pom.xml");
        var tree = new SourceTree(root);
        assertThat(tree.main("mcp-domain")).extracting(SourceFile::name).containsExactlyInAnyOrder("A.java", "a.json");
        assertThat(tree.mainJava()).extracting(SourceFile::name).containsExactly("A.java");
        assertThat(tree.testJava()).extracting(SourceFile::name).containsExactly("ATest.java");
    }

    private static void write(Path root, String path) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text");
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(Path.of(path), text);
    }
}
