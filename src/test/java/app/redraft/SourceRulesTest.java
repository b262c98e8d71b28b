package app.redraft;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that only the source shows: sizes, and that no sentence for a person stands below the surface. */
class SourceRulesTest {
    private static final int CLASS_LINES = 400;
    private static final int CONTROLLER_LINES = 200;
    private static final int METHOD_LINES = 40;
    private static final int CONSTRUCTOR_ARGUMENTS = 6;
    private static final int PACKAGE_TYPES = 20;

    /** A capital, then at least three words: a sentence, or the beginning of one. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}*(?:[ ,;:]+[\\p{L}\\d'’\"{}%-]+){2,}.*");

    /** What is said to a model, or to the program itself, and never to a person. */
    private static final List<String> SPEAK_TO_A_MODEL = List.of(
            "core/rewrite/Preset.java",
            "core/routing/TierRouter.java",
            "core/assistant/",
            "infra/json/",
            "infra/process/supervision/ServerRecord.java",
            "infra/provider/proofreader/ProofreadingEngine.java");

    /** Words in the messages of these reach the log only. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile(
            "IllegalArgumentException|IllegalStateException|NullPointerException|AssertionError|UncheckedIOException");

    private static final List<Source> SOURCES = new ArrayList<>();

    private record Source(Path path, List<String> lines, List<Method> methods, List<String> sentences) {
        String name() {
            return path.getFileName().toString();
        }

        Path folder() {
            return path.getParent();
        }

        boolean isBelow(String layer) {
            return path.startsWith(Path.of("src/main/java/app/redraft", layer));
        }
    }

    private record Method(String name, long lines, int parameters, boolean constructor) {}

    @BeforeAll
    static void read() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of("src/main/java"))) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Path path = Path.of("")
                        .toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()));
                Scan scan = new Scan(unit, positions);
                scan.scan(unit, null);
                SOURCES.add(new Source(path, Files.readAllLines(path), scan.methods, scan.sentences));
            }
        }
    }

    @Test
    void classesAreSmall() {
        assertThat(SOURCES)
                .filteredOn(source -> source.lines().size()
                        > (source.name().endsWith("Controller.java") ? CONTROLLER_LINES : CLASS_LINES))
                .extracting(source -> source.path() + " has " + source.lines().size() + " lines")
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertThat(SOURCES)
                .flatExtracting(source -> source.methods().stream()
                        .filter(method -> method.lines() > METHOD_LINES)
                        .map(method -> source.path() + " " + method.name() + " has " + method.lines() + " lines")
                        .toList())
                .isEmpty();
    }

    @Test
    void constructorsTakeFewArguments() {
        assertThat(SOURCES)
                .flatExtracting(source -> source.methods().stream()
                        .filter(method -> method.constructor() && method.parameters() > CONSTRUCTOR_ARGUMENTS)
                        .map(method -> source.path() + " takes " + method.parameters())
                        .toList())
                .isEmpty();
    }

    @Test
    void packagesHoldFewTypes() {
        Map<Path, Long> types = new TreeMap<>();
        SOURCES.forEach(source -> types.merge(source.folder(), 1L, Long::sum));
        assertThat(types.entrySet())
                .filteredOn(folder -> folder.getValue() > PACKAGE_TYPES)
                .isEmpty();
    }

    @Test
    void noSentenceForAPersonStandsBelowTheSurface() {
        assertThat(SOURCES)
                .filteredOn(source -> source.isBelow("core") || source.isBelow("infra") || source.isBelow("launch"))
                .filteredOn(source -> SPEAK_TO_A_MODEL.stream().noneMatch(source::isBelow))
                .flatExtracting(source -> source.sentences().stream()
                        .map(sentence -> source.path() + ": " + sentence)
                        .toList())
                .as("words stand in the bundles; carry a UserMessage")
                .isEmpty();
    }

    /** Collects methods and sentences of one file. */
    private static final class Scan extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();
        private final List<String> sentences = new ArrayList<>();

        Scan(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && positions.getStartPosition(unit, method) >= 0) {
                long lines = line(positions.getEndPosition(unit, method))
                        - line(positions.getStartPosition(unit, method))
                        + 1;
                boolean constructor = method.getReturnType() == null
                        && getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.RECORD;
                methods.add(new Method(
                        method.getName().toString(),
                        lines,
                        method.getParameters().size(),
                        constructor));
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text
                    && SENTENCE.matcher(text).matches()
                    && !isForProgrammers()) {
                sentences.add('"' + text + '"');
            }
            return super.visitLiteral(literal, nothing);
        }

        private boolean isForProgrammers() {
            for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
                Tree tree = at.getLeaf();
                if (tree instanceof NewClassTree made
                        && FOR_PROGRAMMERS
                                .matcher(made.getIdentifier().toString())
                                .matches()) {
                    return true;
                }
                if (tree instanceof MethodInvocationTree call
                        && call.getMethodSelect().toString().matches("LOG\\.\\w+|Pattern\\.compile|assert.*")) {
                    return true;
                }
            }
            return false;
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
