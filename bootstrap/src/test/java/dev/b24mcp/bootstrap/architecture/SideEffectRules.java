package dev.b24mcp.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What reaches outside the program: the clock, chance, standard streams. Method references count as calls. */
final class SideEffectRules {

    /** Beside every static {@code now}. */
    private static final Set<String> CLOCKS_AND_CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Clock.system",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickMinutes",
            "java.time.Clock.tickSeconds",
            "java.time.InstantSource.system",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.TimeZone.getDefault",
            "java.util.concurrent.ThreadLocalRandom.current");

    /** Made without arguments they read the clock, or a seed that nobody can repeat. */
    private static final Set<String> UNREPEATABLE = Set.of(
            "java.security.SecureRandom",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Random",
            "java.util.SplittableRandom");

    private static final Set<String> STANDARD_STREAMS = Set.of(
            "java.io.FileDescriptor.err",
            "java.io.FileDescriptor.in",
            "java.io.FileDescriptor.out",
            "java.lang.System.console",
            "java.lang.System.err",
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.setErr",
            "java.lang.System.setIn",
            "java.lang.System.setOut");

    private SideEffectRules() {}

    static ArchRule onlyBootstrapReadsTheClock(Layout layout) {
        var bySandboxSettings = describe(
                "by the sandbox's settings",
                (JavaAccess<?> access) -> nameOf(access).equals("java.time.Clock.systemUTC")
                        && layout.belongsTo("sandbox.bitrix24.SandboxSettings").test(access.getOriginOwner()));
        return noClasses()
                .that(resideInAPackage(layout.everything()).and(not(inBootstrap(layout))))
                .should()
                .accessTargetWhere(describe(
                        "it reads a clock, the default zone or unrepeatable chance",
                        (JavaAccess<?> access) -> readsClockOrChance(access) && !bySandboxSettings.test(access)))
                .because(
                        "the moment comes in as an argument or as an InstantSource, so that every answer can be repeated in a"
                                + " test; Wiring starts the one clock, and SandboxSettings that of the sandbox");
    }

    static ArchRule onlyStdioAndCommandsTouchStandardStreams(Layout layout) {
        var allowed = resideInAnyPackage(layout.in("adapter.stdio..", "bootstrap.command"))
                .or(layout.belongsTo("bootstrap.Main"));
        return noClasses()
                .that(resideInAPackage(layout.everything()).and(not(allowed)))
                .should()
                .accessTargetWhere(describe(
                        "it is a standard stream",
                        access -> STANDARD_STREAMS.contains(nameOf(access))
                                || access.getTargetOwner().getFullName().equals("java.lang.IO")))
                .because(
                        "standard output belongs to the protocol when the transport is stdio: one stray print corrupts it");
    }

    static ArchRule nobodyPrintsStackTraces(Layout layout) {
        return noClasses()
                .that()
                .resideInAPackage(layout.everything())
                .should()
                .accessTargetWhere(describe(
                        "it prints a stack trace to standard error",
                        access -> access.getName().equals("printStackTrace") && hasNoParameters(access)))
                .because("failures go to the log, which masks secrets");
    }

    private static DescribedPredicate<JavaClass> inBootstrap(Layout layout) {
        return resideInAPackage(layout.in("bootstrap.."));
    }

    private static boolean readsClockOrChance(JavaAccess<?> access) {
        return CLOCKS_AND_CHANCE.contains(nameOf(access))
                || isStaticNow(access)
                || (access.getName().equals("<init>")
                        && UNREPEATABLE.contains(access.getTargetOwner().getFullName())
                        && hasNoParameters(access));
    }

    private static boolean isStaticNow(JavaAccess<?> access) {
        return access.getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.resolveMember()
                        .map(member -> member.getModifiers().contains(JavaModifier.STATIC))
                        .orElse(true);
    }

    private static boolean hasNoParameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName() + "." + access.getName();
    }
}
