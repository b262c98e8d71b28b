package app.redraft;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.*;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.*;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.*;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the folders: who may import whom, and who may touch what. */
@AnalyzeClasses(packages = "app.redraft", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("core")
            .definedBy("app.redraft.core..")
            .layer("infra")
            .definedBy("app.redraft.infra..")
            .layer("ui")
            .definedBy("app.redraft.ui..")
            .layer("cli")
            .definedBy("app.redraft.cli..")
            .layer("launch")
            .definedBy("app.redraft.launch..")
            .whereLayer("launch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("launch")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("launch")
            .whereLayer("infra")
            .mayOnlyBeAccessedByLayers("launch")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("infra", "ui", "cli", "launch");

    @ArchTest
    static final ArchRule corePure = classes()
            .that()
            .resideInAPackage("app.redraft.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "app.redraft.core..",
                    "java.lang..",
                    "java.util..",
                    "java.text..",
                    "java.time..",
                    "java.math..",
                    "java.io..",
                    "java.nio..",
                    "org.slf4j",
                    "org.jspecify..")
            .because("the CLI and the window share it");

    @ArchTest
    static final ArchRule coreAcyclic =
            slices().matching("app.redraft.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAcyclic =
            slices().matching("app.redraft.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule uiAcyclic =
            slices().matching("app.redraft.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule adaptersApart =
            slices().matching("app.redraft.infra.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule viewModelNoNodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.fxmisc..");

    @ArchTest
    static final ArchRule controllerOnlyViewModel = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat(resideInAPackage("app.redraft.core.."))
            .because("a controller binds; the view model decides");

    @ArchTest
    static final ArchRule oneDoor = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.redraft.ui.common.FxThread")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform")
            .because("calls AND method references: callMethod() misses Platform::runLater");

    @ArchTest
    static final ArchRule noThreads = noClasses()
            .that()
            .resideOutsideOfPackage("app.redraft.launch..")
            .should()
            .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Thread.class))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.CompletableFuture")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.AbstractExecutorService.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Timer.class);

    @ArchTest
    static final ArchRule noStdout =
            noClasses().that().resideOutsideOfPackages("app.redraft.cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule sqlOnlyThere = noClasses()
            .that()
            .resideOutsideOfPackage("app.redraft.infra.sqlite..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");
}
