package app.redraft;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Whoever works with the core can read what each of its public types and methods does, and what a constructor takes. */
class CoreDocumentationTest {

    @Test
    void everyPublicTypeAndMethodSaysWhatItDoes() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of("src/main/java/app/redraft/core"))) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> silent = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Silent(comments, unit.getPackageName() + ".", silent).scan(unit, null);
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Collects the public types and methods without a comment. */
    private static final class Silent extends TreePathScanner<Void, Void> {
        private final DocTrees comments;
        private final String prefix;
        private final List<String> silent;

        Silent(DocTrees comments, String prefix, List<String> silent) {
            this.comments = comments;
            this.prefix = prefix;
            this.silent = silent;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isPublic(type.getModifiers(), getCurrentPath())) {
                return null;
            }
            note(type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation -> annotation.toString().contains("Override"));
            ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean plain = method.getReturnType() == null
                    && (type.getKind() == Tree.Kind.RECORD
                            || method.getParameters().isEmpty());
            boolean written = comments.getSourcePositions()
                            .getEndPosition(getCurrentPath().getCompilationUnit(), method)
                    >= 0;
            if (written && !overrides && !plain && isPublic(method.getModifiers(), getCurrentPath())) {
                note(type.getSimpleName() + "." + method.getName());
            }
            return null;
        }

        private boolean isPublic(ModifiersTree modifiers, TreePath path) {
            boolean ofInterface = path.getParentPath().getLeaf() instanceof ClassTree outer
                    && outer.getKind() == Tree.Kind.INTERFACE
                    && !modifiers.getFlags().contains(Modifier.PRIVATE);
            return ofInterface || modifiers.getFlags().contains(Modifier.PUBLIC);
        }

        private void note(String name) {
            if (comments.getDocComment(getCurrentPath()) == null) {
                silent.add(prefix + name);
            }
        }
    }
}
