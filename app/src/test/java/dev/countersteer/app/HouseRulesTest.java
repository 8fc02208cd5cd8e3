package dev.countersteer.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.countersteer.api.BotPlugin;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** Who may use what. It reads bytecode, to which constants are invisible. */
@AnalyzeClasses(packages = "dev.countersteer", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String HOME = "dev.countersteer.";
    private static final String API = HOME + "api..";
    private static final String APP = HOME + "app..";
    private static final String COMMANDS = HOME + "commands..";
    private static final String TESTING = HOME + "testing..";
    private static final String WEB = HOME + "web..";

    @ArchTest
    static final ArchRule theApiStandsAlone = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, "java..", "jakarta.inject..", "com.google.inject..", "org.jspecify..");

    @ArchTest
    static final ArchRule commandsSeeTheApiOnly = noClasses()
            .that()
            .resideInAPackage(COMMANDS)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.countersteer..").and(not(resideInAnyPackage(API, COMMANDS))));

    @ArchTest
    static final ArchRule commandsDoNotSeeEachOther = slices().matching(HOME + "commands.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPackageGoesRound =
            slices().matching(HOME + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theStoreSeesNoOtherEdge =
            edge("store", "drift", "simulator", "mail").because("account declares what it wants kept");

    @ArchTest
    static final ArchRule driftSeesNoOtherEdge = edge("drift", "store", "simulator", "mail", "account");

    @ArchTest
    static final ArchRule theSimulatorSeesNoOtherEdge = edge("simulator", "drift", "store", "mail", "account");

    @ArchTest
    static final ArchRule mailSeesNoOtherEdge = edge("mail", "drift", "store", "simulator", "account");

    @ArchTest
    static final ArchRule accountsSeeNoOtherEdge = edge("account", "drift", "store", "simulator", "mail");

    @ArchTest
    static final ArchRule theCoreSeesNoEdge = noClasses()
            .that()
            .resideInAnyPackage(within("command", "event", "dispatch", "inbox", "outbox", "work"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(within("store", "drift", "simulator", "mail", "account", "testing"));

    @ArchTest
    static final ArchRule theWayGoesOn = noClasses()
            .that()
            .resideInAnyPackage(within("outbox", "command", "event", "work"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(within("inbox", "dispatch"));

    @ArchTest
    static final ArchRule nobodySeesTheWeb = noClasses()
            .that()
            .resideOutsideOfPackages(WEB, APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WEB);

    @ArchTest
    static final ArchRule nobodySeesTheApp = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP);

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = only("java.sql..", HOME + "store..");

    @ArchTest
    static final ArchRule onlyTheWebSpeaksJavalin = only("io.javalin..", WEB);

    @ArchTest
    static final ArchRule onlyEdgesSpeakHttp =
            only("java.net.http..", HOME + "api.http..", HOME + "drift..", HOME + "simulator..", WEB, COMMANDS);

    @ArchTest
    static final ArchRule onlyEdgesSpeakJson = only(
            "com.fasterxml.jackson..",
            HOME + "app.contacts..",
            HOME + "drift..",
            HOME + "store..",
            HOME + "simulator..",
            WEB,
            COMMANDS);

    @ArchTest
    static final ArchRule timeComesInThroughConstructors = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule guiceIsForModules = noClasses()
            .that()
            .resideOutsideOfPackages(APP, TESTING)
            .and(are(not(wiring())))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.inject..");

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that()
            .resideOutsideOfPackages(API, TESTING)
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and(are(not(open())))
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule nullIsMarked =
            classes().that().haveSimpleNameNotEndingWith("package-info").should(beInANullMarkedPackage());

    private static ArchRule edge(String edge, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(HOME + edge + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(others));
    }

    private static ArchRule only(String library, String... users) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static String[] within(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = HOME + names[i] + "..";
        }
        return packages;
    }

    /** A class, or one inside of it, that is named for wiring, or is the plugin interface itself. */
    private static DescribedPredicate<JavaClass> wiring() {
        return DescribedPredicate.describe("modules, binders and plugins", type -> {
            String name = type.getName().replaceFirst("\\$.*", "");
            return name.endsWith("Module") || name.endsWith("Binder") || type.isAssignableTo(BotPlugin.class);
        });
    }

    /** Kinds of classes that cannot be final, or are sealed by what they are. */
    private static DescribedPredicate<JavaClass> open() {
        return DescribedPredicate.describe(
                "enums with bodies, abstract or sealed",
                type -> type.isEnum()
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.getSimpleName().isEmpty());
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in an unmarked package"));
            }
        };
    }
}
