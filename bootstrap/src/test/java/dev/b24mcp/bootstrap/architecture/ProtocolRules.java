package dev.b24mcp.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedFunction;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.modules.ArchModule.Descriptor;
import com.tngtech.archunit.library.modules.ArchModule.Identifier;
import com.tngtech.archunit.library.modules.syntax.DescriptorFunction;

/** The inside of the application: the protocol and what it serves are strangers, and nobody asks for the era. */
final class ProtocolRules {

    private ProtocolRules() {}

    /**
     * The arrows between the application's packages. Absent and therefore forbidden are above all: tools, resources and
     * records to the protocol; the protocol to any of them; methods to an era.
     */
    static ArchRule applicationPackagesKeepTheirArrows(Layout layout) {
        return modules()
                .definedBy(packagesOfTheApplication(layout))
                .derivingModule(
                        DescriptorFunction.describe("named by path", (path, _) -> Descriptor.create(path.getPart(1))))
                .should()
                .respectTheirAllowedDependencies(
                        allow().fromModule("application.tool")
                                .toModules("application.record", "application.json")
                                .fromModule("application.record")
                                .toModules("application.dictionary", "application.json", "application.lazy")
                                .fromModule("application.dictionary")
                                .toModules("application.lazy")
                                .fromModule("application.guide")
                                .toModules("application.dictionary", "application.record")
                                .fromModule("application.plain")
                                .toModules(
                                        "application", "application.protocol", "application.json", "application.lazy")
                                .fromModule("application.resource")
                                .toModules(
                                        "application.dictionary",
                                        "application.guide",
                                        "application.record",
                                        "application.json")
                                .fromModule("application.prompt")
                                .toModules("application.dictionary", "application.record", "application.json")
                                .fromModule("application.protocol")
                                .toModules("application", "application.json")
                                .fromModule("application.protocol.method")
                                .toModules("application.protocol", "application.json", "application.lazy")
                                .fromModule("application.protocol.task")
                                .toModules("application.protocol")
                                .fromModule("application.protocol.legacy")
                                .toModules("application", "application.protocol", "application.json")
                                .fromModule("application.protocol.stateless")
                                .toModules(
                                        "application",
                                        "application.protocol",
                                        "application.protocol.task",
                                        "application.json",
                                        "application.lazy")
                                .fromModule("application.server")
                                .toModules(
                                        "application",
                                        "application.plain",
                                        "application.protocol",
                                        "application.protocol.legacy",
                                        "application.protocol.method",
                                        "application.protocol.stateless",
                                        "application.protocol.task"),
                        consideringOnlyDependenciesBetweenModules())
                .because(
                        "a tool that knows no protocol works in every era, and a method that knows no tool serves every tool;"
                                + " a new arrow has to be written down here");
    }

    /** One module for each package however deep, named by its path; a pattern cannot say that. */
    private static DescribedFunction<JavaClass, Identifier> packagesOfTheApplication(Layout layout) {
        var application = resideInAPackage(layout.in("application.."));
        return DescribedFunction.describe(
                "packages of the application",
                candidate -> application.test(candidate)
                        ? Identifier.from(layout.pathOf(candidate.getPackageName()))
                        : Identifier.ignore());
    }

    static ArchRule onlyTheServerAsksForTheEra(Layout layout) {
        return usedOnlyInTheProtocolRoot(layout, "application.protocol.EraClassifier");
    }

    static ArchRule onlyTheServerSeesTheClassification(Layout layout) {
        return usedOnlyInTheProtocolRoot(layout, "application.protocol.Classification");
    }

    private static ArchRule usedOnlyInTheProtocolRoot(Layout layout, String type) {
        return classes()
                .that(layout.belongsTo(type))
                .should()
                .onlyHaveDependentClassesThat(resideInAPackage(layout.in("application.protocol")))
                .because("the era of a message is decided once, at the door; from there on an Engine is the era");
    }

    static ArchRule onlyErasKnowRevisions(Layout layout) {
        return classes()
                .that(layout.belongsTo("application.protocol.ProtocolVersion"))
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage(layout.in(
                        "application.protocol", "application.protocol.legacy", "application.protocol.stateless")))
                .because("whoever can ask for the revision will sooner or later behave differently for one");
    }
}
