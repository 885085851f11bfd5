package dev.b24mcp.bootstrap.architecture;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be seen in the text of source files only. Each rule gives the offences, none when all is well. */
final class SourceRules {

    private static final Pattern VENDOR_WORD = Pattern.compile(
            "\\bcrm\\.\\w+\\.(list|get|fields)|\\bDATE_CREATE|\\bDATE_MODIFY|\\bUF_|\\bASSIGNED_BY|(?i:bitrix)");

    private static final Pattern DOCUMENTED_PACKAGE =
            Pattern.compile("\\A/\\*\\*.+?\\*/\\s+(@\\w+\\s+)*package ", Pattern.DOTALL);

    private SourceRules() {}

    /** Words of one CRM. */
    static List<String> vendorWords(List<SourceFile> files) {
        return files.stream().flatMap(SourceRules::vendorWordsIn).toList();
    }

    private static Stream<String> vendorWordsIn(SourceFile file) {
        var lines = file.text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> VENDOR_WORD.matcher(lines.get(line)).find())
                .mapToObj(line -> file.location() + ":" + (line + 1) + ": "
                        + lines.get(line).strip());
    }

    /** Packages whose {@code package-info.java} says nothing. */
    static List<String> undocumentedPackages(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.name().equals("package-info.java"))
                .filter(file -> !DOCUMENTED_PACKAGE.matcher(file.text()).find())
                .map(SourceFile::location)
                .toList();
    }

    /** Files longer than anyone reads. */
    static List<String> tooLong(List<SourceFile> files, int mostLines) {
        return files.stream()
                .filter(file -> file.text().lines().count() > mostLines)
                .map(file -> file.location() + ": " + file.text().lines().count() + " lines")
                .toList();
    }

    /** Java files outside the package that their module is named after: {@code adapter-http} is {@code adapter.http}. */
    static List<String> outsideTheModulesPackage(List<SourceFile> files) {
        return files.stream()
                .filter(file -> !file.location().contains("/java/dev/b24mcp/" + packageFolder(file.module()) + "/"))
                .map(SourceFile::location)
                .toList();
    }

    private static String packageFolder(String module) {
        return module.replaceFirst("^mcp-", "").replace('-', '/');
    }
}
