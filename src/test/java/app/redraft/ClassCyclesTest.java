package app.redraft;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * No class of a package depends on itself by way of others of that package, so that each can be understood after those it
 * uses. Nested classes count as part of the class they stand in.
 */
class ClassCyclesTest {
    @Test
    void noClassesOfAPackageDependOnEachOtherInACircle() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.redraft");
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String from = outer(each.getName());
                String to = outer(target.getName());
                if (!from.equals(to) && each.getPackageName().equals(target.getPackageName())) {
                    uses.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
                }
            }
        }
        assertThat(new Circles(uses).all()).isEmpty();
    }

    private static String outer(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** The strongly connected parts of a graph that have more than one node (Tarjan). */
    private static final class Circles {
        private final Map<String, Set<String>> uses;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final List<String> circles = new ArrayList<>();

        Circles(Map<String, Set<String>> uses) {
            this.uses = uses;
        }

        List<String> all() {
            uses.keySet().stream().filter(name -> !numbers.containsKey(name)).forEach(this::visit);
            return circles;
        }

        private void visit(String name) {
            numbers.put(name, numbers.size());
            lowest.put(name, numbers.get(name));
            open.push(name);
            for (String used : uses.getOrDefault(name, Set.of())) {
                if (!numbers.containsKey(used)) {
                    visit(used);
                    lowest.merge(name, lowest.get(used), Math::min);
                } else if (open.contains(used)) {
                    lowest.merge(name, numbers.get(used), Math::min);
                }
            }
            if (lowest.get(name).equals(numbers.get(name))) {
                TreeSet<String> circle = new TreeSet<>();
                String member;
                do {
                    member = open.pop();
                    circle.add(member);
                } while (!member.equals(name));
                if (circle.size() > 1) {
                    circles.add(String.join(" ", circle));
                }
            }
        }
    }
}
