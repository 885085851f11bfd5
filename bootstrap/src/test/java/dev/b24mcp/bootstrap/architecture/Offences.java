package dev.b24mcp.bootstrap.architecture;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What every rule has to find in the fixture: parts of its report, classes by their path below the fixture. */
final class Offences {

    static final Map<String, List<String>> BY_RULE = Map.ofEntries(
            entry(
                    "modulesKeepTheirArrows",
                    List.of(
                            "domain.KnowsTheApplication",
                            "application.KnowsAnAdapter",
                            "adapter.acme.KnowsATransport",
                            "adapter.acme.rest.KnowsTheApplication",
                            "adapter.bitrix24.KnowsAnotherCrm",
                            "adapter.bitrix24.KnowsTheApplication",
                            "adapter.http.KnowsAnotherAdapter",
                            "adapter.http.KnowsTheDomain",
                            "adapter.websocket.IsNotWrittenDown",
                            "prompts.ru.KnowsTheApplication",
                            "sandbox.bitrix24.KnowsTheDomain")),
            entry("everyClassBelongsToAModule", List.of("stray.BelongsNowhere", "adapter.websocket.IsNotWrittenDown")),
            entry("transportsKnowTheDoorOnly", List.of("adapter.http.KnowsTheProtocol", "adapter.http.KnowsTheDomain")),
            entry("onlyCommandsKnowTheSandbox", List.of("bootstrap.KnowsTheSandbox")),
            entry("packagesAreFreeOfCycles", List.of("Slice application.protocol -> ", "Slice application.tool -> ")),
            entry(
                    "applicationPackagesKeepTheirArrows",
                    List.of(
                            "application.tool.KnowsTheProtocol",
                            "application.protocol.KnowsATool",
                            "application.protocol.method.KnowsAnEra")),
            entry("onlyTheServerAsksForTheEra", List.of("application.protocol.method.Classifies")),
            entry("onlyTheServerSeesTheClassification", List.of("application.tool.KnowsTheProtocol")),
            entry("onlyErasKnowRevisions", List.of("application.protocol.method.AsksForTheRevision")),
            entry(
                    "domainKnowsPlainJavaOnly",
                    List.of(
                            "domain.KnowsTheApplication",
                            "domain.KnowsALibrary",
                            "domain.DoesInputAndOutput",
                            "java.lang.System$Logger.log(",
                            "java.util.logging.Logger.info(")),
            entry("domainTypesAreOfAFixedKind", List.of("domain.CanBeChanged")),
            entry("domainFieldsAreFinal", List.of("domain.CanBeChanged.state")),
            entry("domainHasNoSetters", List.of("domain.CanBeChanged.setState(int)")),
            entry(
                    "onlyBootstrapReadsTheClock",
                    List.of(
                            "java.time.Instant.now()",
                            "java.time.ZonedDateTime.now(java.time.ZoneId)",
                            "java.lang.System.currentTimeMillis()",
                            "java.lang.System.nanoTime()",
                            "java.time.Clock.systemUTC()",
                            "java.time.Clock.tickSeconds(java.time.ZoneId)",
                            "java.time.InstantSource.system()",
                            "java.time.ZoneId.systemDefault()",
                            "java.util.Date.<init>()",
                            "java.util.Random.<init>()",
                            "java.lang.Math.random()",
                            "java.util.concurrent.ThreadLocalRandom.current()",
                            "sandbox.bitrix24.StartsAClock")),
            entry(
                    "onlyStdioAndCommandsTouchStandardStreams",
                    List.of(
                            "java.lang.System.out",
                            "java.lang.System.err",
                            "java.lang.IO.println(",
                            "java.io.FileDescriptor.out")),
            entry("nobodyPrintsStackTraces", List.of("application.Prints.trace(")),
            entry("secretsAreRevealedByAccessOnly", List.of("adapter.bitrix24.RevealsASecret.text()")),
            entry("onlyListedLibrariesAreUsed", List.of("application.UsesAnUnlistedLibrary")),
            entry(
                    "namesSaySomething",
                    List.of(
                            "application.GatewayImpl",
                            "$AbstractTool",
                            "$BaseTool",
                            "$ToolBase",
                            "$ToolDto",
                            "$ToolHelper",
                            "$ToolManager",
                            "$ToolUtil>",
                            "$ToolUtils>")),
            entry("gatewaysLiveInAdapters", List.of("application.GatewayImpl")),
            entry("toolsLiveInTheToolPackage", List.of("application.MisplacedTool")),
            entry("resourcesLiveInTheResourcePackage", List.of("application.MisplacedResource")),
            entry("promptsLiveInThePromptPackage", List.of("application.MisplacedPrompt")),
            entry("textsLiveInPrompts", List.of("application.MisplacedTexts")),
            entry("packagesAreNullMarked", List.of("stray.BelongsNowhere")),
            entry("exceptionsHaveAName", List.of("application.ThrowsAnything")),
            entry("nothingIsInjectedIntoFields", List.of("application.IsInjected.needed")),
            entry(
                    "loggersAreMadeWhenSomethingIsSaid",
                    List.of("application.KeepsALogger.LOG", "application.KeepsALogger.old")));

    private Offences() {}
}
