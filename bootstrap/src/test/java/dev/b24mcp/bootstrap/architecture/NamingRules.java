package dev.b24mcp.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.regex.Pattern;

/** What things are called, and where the implementors of a port live. */
final class NamingRules {

    private static final Pattern EMPTY_WORD =
            Pattern.compile("(Abstract|Base)([A-Z].*)?|.*(Impl|Utils?|Helper|Manager|Dto|DTO|Base)");

    private static final DescribedPredicate<JavaClass> NAMED_BY_AN_EMPTY_WORD = DescribedPredicate.describe(
            "named Abstract..., Base..., ...Impl, ...Util(s), ...Helper, ...Manager, ...Dto or ...Base",
            candidate -> EMPTY_WORD.matcher(candidate.getSimpleName()).matches());

    private NamingRules() {}

    static ArchRule namesSaySomething(Layout layout) {
        return noClasses()
                .that()
                .resideInAPackage(layout.everything())
                .should(ArchConditions.be(NAMED_BY_AN_EMPTY_WORD))
                .because("a class is named by what it does or how it does it; these words fit any class");
    }

    static ArchRule gatewaysLiveInAdapters(Layout layout) {
        return implementorsLiveIn(layout, "domain.crm.CrmGateway", "adapter..").because("a CRM is outside the hexagon");
    }

    static ArchRule toolsLiveInTheToolPackage(Layout layout) {
        return implementorsLiveIn(layout, "domain.tool.Tool", "application.tool")
                .because("there is one place to look for tools");
    }

    static ArchRule resourcesLiveInTheResourcePackage(Layout layout) {
        return implementorsLiveIn(layout, "domain.resource.Resource", "application.resource")
                .because("there is one place to look for resources");
    }

    static ArchRule promptsLiveInThePromptPackage(Layout layout) {
        return implementorsLiveIn(layout, "domain.prompt.Prompt", "application.prompt")
                .because("there is one place to look for prompts");
    }

    static ArchRule textsLiveInPrompts(Layout layout) {
        return implementorsLiveIn(layout, "domain.text.Texts", "prompts..")
                .because("a language is a module that can be exchanged");
    }

    private static ArchRule implementorsLiveIn(Layout layout, String port, String place) {
        return classes().that().implement(layout.in(port)).should().resideInAPackage(layout.in(place));
    }
}
