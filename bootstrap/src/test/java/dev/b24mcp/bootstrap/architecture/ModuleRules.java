package dev.b24mcp.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.modules.ModuleDependency;
import java.util.Map;
import java.util.Set;

/** Who may know whom. The Maven modules say the same, less strictly: a dependency there is seen by all below it. */
final class ModuleRules {

    /** Each adapter, language and sandbox is a module of its own; a pattern {@code (*)..} would make one of all adapters. */
    private static final String MODULES = "(domain|application|adapter.*|prompts.*|sandbox.*|bootstrap)..";

    private static final Set<String> DOMAIN = Set.of("domain");
    private static final Set<String> APPLICATION = Set.of("application");

    /** The one module that knows all others. */
    private static final String COMPOSITION = "bootstrap";

    /** What a module knows; an adapter of a CRM is not here, it knows the domain whatever it is called. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "application", DOMAIN,
            "adapter.http", APPLICATION,
            "adapter.stdio", APPLICATION,
            "adapter.proxy", APPLICATION,
            "prompts.ru", DOMAIN);

    private ModuleRules() {}

    /** The arrows of the hexagon. Whatever is not written down here is forbidden. */
    static ArchRule modulesKeepTheirArrows(Layout layout) {
        return modules()
                .definedByPackages(layout.in(MODULES))
                .derivingNameFromPattern("$1")
                .should()
                .respectTheirAllowedDependencies(arrows(layout), consideringOnlyDependenciesBetweenModules())
                .because(
                        "everything points at the domain, adapters are strangers to each other, and a new arrow is a decision"
                                + " that has to be written down here");
    }

    private static DescribedPredicate<ModuleDependency<?>> arrows(Layout layout) {
        return describe("an arrow of the hexagon", arrow -> {
            var origin = arrow.getOrigin();
            var known = origin.stream().anyMatch(layout.adaptersOfCrms())
                    ? DOMAIN
                    : ARROWS.getOrDefault(origin.getName(), Set.of());
            return origin.getName().equals(COMPOSITION)
                    || known.contains(arrow.getTarget().getName());
        });
    }

    static ArchRule everyClassBelongsToAModule(Layout layout) {
        return classes()
                .that()
                .resideInAPackage(layout.everything())
                .should(be(resideInAnyPackage(layout.in(
                                "domain..",
                                "application..",
                                "adapter.http..",
                                "adapter.stdio..",
                                "adapter.proxy..",
                                "prompts.ru..",
                                "sandbox.*..",
                                "bootstrap.."))
                        .or(layout.adaptersOfCrms())))
                .because("the arrows say nothing about a package that is in no module; a CRM is known by its gateway");
    }

    static ArchRule transportsKnowTheDoorOnly(Layout layout) {
        return classes()
                .that()
                .resideInAnyPackage(layout.in("adapter.http..", "adapter.stdio..", "adapter.proxy.."))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(layout.everything())
                        .or(resideInAnyPackage(
                                layout.in("application", "adapter.http..", "adapter.stdio..", "adapter.proxy.."))))
                .because(
                        "a transport moves bytes between a client and McpEndpoint: if it knew the protocol of the server, two"
                                + " transports could answer differently");
    }

    static ArchRule onlyCommandsKnowTheSandbox(Layout layout) {
        return classes()
                .that()
                .resideInAPackage(layout.in("sandbox.."))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(layout.in("sandbox..", "bootstrap.command"))
                .because("invented data must not be reachable from the path that serves a real portal");
    }

    static ArchRule packagesAreFreeOfCycles(Layout layout) {
        return slices().matching(layout.in("(**)"))
                .should()
                .beFreeOfCycles()
                .because("a package can be understood, moved and tested only after those that it stands on");
    }
}
