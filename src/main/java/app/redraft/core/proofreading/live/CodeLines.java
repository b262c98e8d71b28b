package app.redraft.core.proofreading.live;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines of a Markdown text hold no sentences whatever they say: code between fences, maths between dollars, front matter.
 * An edit looks at the edited lines only.
 */
final class CodeLines {
    private static final Pattern MARK = Pattern.compile("\\s{0,3}(`{3,}+|~{3,}+|\\${2}|-{3}|\\+{3})(.*)");
    private static final Pattern KEYED = Pattern.compile("\\s*+[\\w-]{1,80}\\s*+[:=].*");
    private static final int LONGEST_FRONT_MATTER = 500;

    private final LineSource text;
    private final List<Fence> fences = new ArrayList<>();
    private List<Range> ranges = List.of();

    /**
     * A line that may begin or end such a part.
     *
     * @param bare whether nothing else stands in it, so that it may be an end
     */
    private record Fence(int line, char mark, int length, boolean bare) {}

    private record Range(int first, int last) {}

    CodeLines(LineSource text) {
        this.text = text;
    }

    /** Reads all lines anew. */
    void begin() {
        fences.clear();
        look(0, text.count() - 1);
        ranges = find();
    }

    /**
     * After lines were replaced.
     *
     * @return whether lines that were not edited have become code, or text
     */
    boolean edited(int line, int removed, int inserted) {
        int delta = inserted - removed;
        List<Fence> behind = new ArrayList<>();
        List<Fence> before = new ArrayList<>();
        boolean touched = false;
        for (Fence fence : fences) {
            if (fence.line() < line) {
                before.add(fence);
            } else if (fence.line() > line + removed) {
                behind.add(new Fence(fence.line() + delta, fence.mark(), fence.length(), fence.bare()));
            } else {
                touched = true;
            }
        }
        fences.clear();
        fences.addAll(before);
        look(line, line + inserted);
        touched |= fences.size() > before.size() || line <= 1;
        fences.addAll(behind);
        if (fences.isEmpty() && ranges.isEmpty()) {
            return false;
        }
        List<Range> earlier = ranges;
        ranges = find();
        return touched && !earlier.equals(ranges);
    }

    /** Whether a line holds no sentences. */
    boolean holds(int line) {
        return ranges.stream().anyMatch(range -> range.first() <= line && line <= range.last());
    }

    private void look(int first, int last) {
        for (int line = first; line <= last; line++) {
            String content = text.line(line);
            if (mayBeMark(content)) {
                Matcher mark = MARK.matcher(content);
                if (mark.matches()) {
                    String fence = mark.group(1);
                    fences.add(new Fence(
                            line, fence.charAt(0), fence.length(), mark.group(2).isBlank()));
                }
            }
        }
    }

    private static boolean mayBeMark(String content) {
        int k = 0;
        while (k < content.length() && k < 3 && content.charAt(k) == ' ') {
            k++;
        }
        return k + 1 < content.length()
                && "`~$-+".indexOf(content.charAt(k)) >= 0
                && content.charAt(k) == content.charAt(k + 1);
    }

    private List<Range> find() {
        List<Range> found = new ArrayList<>();
        int next = frontMatter(found);
        Fence open = null;
        for (Fence fence : fences.subList(next, fences.size())) {
            if (fence.mark() == '-' || fence.mark() == '+') {
                continue;
            }
            if (open == null) {
                open = fence;
                boolean closedAtOnce = fence.mark() == '$' && !fence.bare();
                open = closedAtOnce ? null : fence;
            } else if (open.mark() == fence.mark() && fence.bare() && fence.length() >= open.length()) {
                found.add(new Range(open.line(), fence.line()));
                open = null;
            }
        }
        if (open != null && open.mark() != '$') {
            found.add(new Range(open.line(), Integer.MAX_VALUE));
        }
        return List.copyOf(found);
    }

    private int frontMatter(List<Range> found) {
        boolean begins =
                !fences.isEmpty() && fences.get(0).line() == 0 && fences.get(0).bare();
        if (!begins || text.count() < 2 || !KEYED.matcher(text.line(1)).matches()) {
            return 0;
        }
        char mark = fences.get(0).mark();
        for (int k = 1; k < fences.size() && fences.get(k).line() < LONGEST_FRONT_MATTER; k++) {
            if (fences.get(k).mark() == mark && fences.get(k).bare() && (mark == '-' || mark == '+')) {
                found.add(new Range(0, fences.get(k).line()));
                return k + 1;
            }
        }
        return 0;
    }
}
