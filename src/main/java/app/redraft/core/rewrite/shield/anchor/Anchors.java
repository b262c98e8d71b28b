package app.redraft.core.rewrite.shield.anchor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** What must not change in a text, apart from one another. Where two notations claim the same letters, the stronger one has them. */
public final class Anchors {
    private static final Comparator<Anchor> BY_PLACE =
            Comparator.comparingInt(Anchor::start).thenComparingInt(anchor -> -anchor.last());

    private final String text;
    private final BitSet taken;
    private final List<Anchor> found = new ArrayList<>();

    private Anchors(String text) {
        this.text = text;
        taken = new BitSet(text.length());
    }

    /**
     * Finds them.
     *
     * @param words protected words
     * @return in the order of their beginning; marks around words do not cross
     */
    public static List<Anchor> in(String text, MarkdownAnchors markdown, List<String> words) {
        Anchors anchors = new Anchors(text);
        List<Anchor> parsed = markdown.find(text);
        anchors.take(Notation.frontMatter(text));
        anchors.take(of(parsed, AnchorKind.CODE));
        anchors.take(of(parsed, AnchorKind.FOOTNOTE));
        anchors.take(of(parsed, AnchorKind.HTML));
        anchors.take(of(parsed, AnchorKind.IMAGE));
        anchors.take(Notation.maths(text));
        anchors.take(Notation.references(text));
        anchors.take(of(parsed, AnchorKind.LINK));
        anchors.take(Notation.referenceLinks(text));
        anchors.take(Notation.fields(text));
        anchors.take(of(parsed, AnchorKind.EMPHASIS));
        anchors.take(Notation.small(text));
        anchors.take(Notation.terms(text, words));
        return anchors.nested();
    }

    private static List<Anchor> of(List<Anchor> anchors, AnchorKind kind) {
        return anchors.stream()
                .filter(anchor -> anchor.kind() == kind)
                .sorted(BY_PLACE)
                .toList();
    }

    private void take(List<Anchor> candidates) {
        for (Anchor anchor : candidates) {
            if (isFree(anchor.start(), anchor.end())
                    && (!anchor.isPair() || isFree(anchor.closeStart(), anchor.closeEnd()))) {
                taken.set(anchor.start(), anchor.end());
                if (anchor.isPair()) {
                    taken.set(anchor.closeStart(), anchor.closeEnd());
                }
                found.add(anchor);
            }
        }
    }

    private boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    /** Without marks that cross others. */
    private List<Anchor> nested() {
        found.sort(BY_PLACE);
        List<Anchor> result = new ArrayList<>();
        Deque<Anchor> open = new ArrayDeque<>();
        for (Anchor anchor : found) {
            while (!open.isEmpty() && open.peek().closeStart() <= anchor.start()) {
                open.pop();
            }
            if (!anchor.isPair()) {
                result.add(anchor);
            } else if (open.isEmpty() || anchor.closeEnd() <= open.peek().closeStart()) {
                open.push(anchor);
                result.add(anchor);
            }
        }
        return result;
    }

    /** Joins marks around nothing but another anchor with it: one token for a bold link. */
    public static List<Anchor> joined(List<Anchor> anchors) {
        List<Anchor> result = new ArrayList<>();
        for (int i = anchors.size() - 1; i >= 0; i--) {
            Anchor outer = anchors.get(i);
            Anchor inner = result.isEmpty() ? null : result.get(result.size() - 1);
            if (inner != null && outer.isPair() && inner.start() == outer.end() && inner.last() == outer.closeStart()) {
                result.remove(result.size() - 1);
                result.add(join(outer, inner));
            } else {
                result.add(outer);
            }
        }
        result.sort(BY_PLACE);
        return result;
    }

    private static Anchor join(Anchor outer, Anchor inner) {
        AnchorKind kind = inner.kind() == AnchorKind.EMPHASIS ? outer.kind() : inner.kind();
        int count = outer.count() + inner.count();
        return inner.isPair()
                ? new Anchor(kind, outer.start(), inner.end(), inner.closeStart(), outer.closeEnd(), count)
                : new Anchor(kind, outer.start(), outer.closeEnd(), -1, -1, count);
    }
}
