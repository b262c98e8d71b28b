package app.redraft.core.proofreading.live;

import java.util.ArrayList;
import java.util.List;

/** Stretches of a line, apart from one another and in order. Immutable. */
record Spans(List<Span> all) {
    static final Spans NONE = new Spans(List.of());

    /** All of a line, however long. */
    static final Spans WHOLE = new Spans(List.of(new Span(0, Integer.MAX_VALUE)));

    Spans {
        all = List.copyOf(all);
    }

    /** One stretch, not empty. */
    record Span(int from, int to) {}

    boolean isEmpty() {
        return all.isEmpty();
    }

    Spans with(int from, int to) {
        List<Span> result = new ArrayList<>();
        int start = from;
        int end = to;
        for (Span span : all) {
            if (span.to() < start) {
                result.add(span);
            } else if (span.from() > end) {
                result.add(new Span(start, end));
                start = span.from();
                end = span.to();
            } else {
                start = Math.min(start, span.from());
                end = Math.max(end, span.to());
            }
        }
        result.add(new Span(start, end));
        return new Spans(result);
    }

    Spans without(int from, int to) {
        List<Span> result = new ArrayList<>();
        for (Span span : all) {
            add(result, span.from(), Math.min(span.to(), from));
            add(result, Math.max(span.from(), to), span.to());
        }
        return new Spans(result);
    }

    /** The part from a column on, with that column moved to another one. */
    Spans movedFrom(int column, int target) {
        List<Span> result = new ArrayList<>();
        for (Span span : all) {
            int from = Math.max(span.from(), column);
            int to = span.to() == Integer.MAX_VALUE ? span.to() : span.to() - column + target;
            if (span.to() > from) {
                add(result, from - column + target, to);
            }
        }
        return new Spans(result);
    }

    Spans with(Spans others) {
        Spans result = this;
        for (Span span : others.all) {
            result = result.with(span.from(), span.to());
        }
        return result;
    }

    private static void add(List<Span> result, int from, int to) {
        if (from < to) {
            result.add(new Span(from, to));
        }
    }
}
