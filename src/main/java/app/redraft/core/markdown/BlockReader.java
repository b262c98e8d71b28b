package app.redraft.core.markdown;

import app.redraft.core.markdown.BlockLine.Kind;
import app.redraft.core.markdown.LineState.Mode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a line of Markdown is, from what the line before left open and a look at the next. Code that is only indented is
 * text here: writers indent their paragraphs. Any thread.
 */
public final class BlockReader {
    /** Longer lines are words, not marks. */
    private static final int LONGEST_MARK = 2_000;

    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})([^\\n]*)");
    private static final Pattern RULE = Pattern.compile(" {0,3}([-*_])[ \\t]*(?:\\1[ \\t]*){2,}");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?:[ \\t]|$)");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(={2,}|-{2,})[ \\t]*");
    private static final Pattern TABLE_RULE =
            Pattern.compile("[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*");
    private static final Pattern DEFINITION = Pattern.compile("\\[(?:\\^?[^\\]\\[]{1,200})\\]:");
    private static final Pattern YAML =
            Pattern.compile("[ \\t]*(?:#.*|-(?: .*)?|[\\w\"'.-][^:]{0,100}:(?:[ \\t].*)?)|[ \\t]+.*|");

    private BlockReader() {}

    /**
     * Reads a line.
     *
     * @param before what the line before left open
     * @param next the line after it, empty when there is none
     */
    public static BlockLine read(String line, LineState before, String next) {
        return switch (before.mode()) {
            case FENCE -> inFence(line, before);
            case MATH -> inMath(line, before, next);
            case COMMENT -> literal(Kind.COMMENT, line.contains("-->") ? LineState.NOTHING : before);
            case FRONT_MATTER -> inFrontMatter(line, before, next);
            case START ->
                isFrontMatter(line, next)
                        ? literal(Kind.FRONT_MATTER, LineState.of(Mode.FRONT_MATTER))
                        : fresh(line, LineState.NOTHING, next);
            case NOTHING, PARAGRAPH, TABLE -> fresh(line, before, next);
        };
    }

    private static BlockLine inFence(String line, LineState before) {
        int at = LinePrefix.of(line).quotesEnd();
        Matcher fence = FENCE.matcher(line).region(LinePrefix.blanks(line, at), line.length());
        boolean closes = fence.lookingAt()
                && fence.group(1).charAt(0) == before.fence()
                && fence.group(1).length() >= before.length()
                && fence.group(2).isBlank();
        return closes ? literal(Kind.FENCE, LineState.NOTHING) : literal(Kind.CODE, before);
    }

    private static BlockLine inMath(String line, LineState before, String next) {
        if (line.isBlank()) {
            return fresh(line, LineState.NOTHING, next);
        }
        boolean closes = line.stripTrailing().endsWith("$$");
        return literal(Kind.MATH, closes ? LineState.NOTHING : before);
    }

    /** Front matter that is never closed ends with the first line that cannot be part of it. */
    private static BlockLine inFrontMatter(String line, LineState before, String next) {
        String mark = line.stripTrailing();
        if (mark.equals("---") || mark.equals("...")) {
            return literal(Kind.FRONT_MATTER, LineState.NOTHING);
        }
        return isYaml(line) ? literal(Kind.FRONT_MATTER, before) : fresh(line, LineState.NOTHING, next);
    }

    private static boolean isFrontMatter(String line, String next) {
        return line.stripTrailing().equals("---") && !next.isBlank() && isYaml(next);
    }

    private static boolean isYaml(String line) {
        return line.length() <= LONGEST_MARK && YAML.matcher(line).matches();
    }

    private static BlockLine literal(Kind kind, LineState after) {
        return new BlockLine(kind, 0, LinePrefix.of(""), after, false);
    }

    private static BlockLine fresh(String line, LineState before, String next) {
        LinePrefix prefix = LinePrefix.of(line);
        if (prefix.content() == line.length() && !prefix.isItem()) {
            return new BlockLine(Kind.BLANK, 0, prefix, LineState.NOTHING, false);
        }
        boolean shortLine = line.length() <= LONGEST_MARK;
        boolean underline = shortLine
                && before.is(Mode.PARAGRAPH)
                && UNDERLINE.matcher(line).matches();
        if (underline) {
            return new BlockLine(Kind.UNDERLINE, 0, prefix, LineState.NOTHING, false);
        } else if (shortLine
                && RULE.matcher(line).region(prefix.quotesEnd(), line.length()).matches()) {
            return new BlockLine(Kind.RULE, 0, prefix, LineState.NOTHING, false);
        }
        BlockLine opened = opening(line, prefix);
        if (opened != null) {
            return opened;
        }
        BlockLine row = row(line, prefix, before, next);
        return row != null ? row : text(line, prefix, before, next);
    }

    private static @Nullable BlockLine opening(String line, LinePrefix prefix) {
        int at = prefix.content();
        Matcher fence = FENCE.matcher(line).region(at, line.length());
        if (fence.lookingAt()
                && (fence.group(1).charAt(0) == '~' || fence.group(2).indexOf('`') < 0)) {
            LineState open = new LineState(
                    Mode.FENCE, fence.group(1).charAt(0), fence.group(1).length());
            return new BlockLine(Kind.FENCE, 0, prefix, open, false);
        }
        Matcher heading = HEADING.matcher(line).region(at, line.length());
        if (heading.lookingAt()) {
            int level = heading.end(1) - heading.start(1);
            return new BlockLine(Kind.HEADING, level, prefix, LineState.NOTHING, false);
        }
        if (line.startsWith("$$", at) && line.indexOf("$$", at + 2) < 0) {
            return new BlockLine(Kind.MATH, 0, prefix, LineState.of(Mode.MATH), false);
        }
        if (line.startsWith("<!--", at) && line.indexOf("-->", at) < 0) {
            return new BlockLine(Kind.COMMENT, 0, prefix, LineState.of(Mode.COMMENT), false);
        }
        Matcher definition = DEFINITION.matcher(line).region(at, line.length());
        if (!prefix.isItem() && definition.lookingAt()) {
            return new BlockLine(Kind.DEFINITION, 0, prefix, LineState.NOTHING, false);
        }
        return null;
    }

    private static @Nullable BlockLine row(String line, LinePrefix prefix, LineState before, String next) {
        if (line.length() > LONGEST_MARK || prefix.isItem()) {
            return null;
        }
        int start = prefix.quotesEnd();
        if (before.is(Mode.TABLE)) {
            boolean rule = before.length() == 0 && isTableRule(line.substring(start));
            LineState open = new LineState(Mode.TABLE, (char) 0, 1);
            return new BlockLine(rule ? Kind.TABLE_RULE : Kind.TABLE_ROW, 0, prefix, open, false);
        }
        boolean head = line.indexOf('|', start) >= 0
                && isTableRule(next.substring(LinePrefix.of(next).quotesEnd()));
        return head ? new BlockLine(Kind.TABLE_ROW, 0, prefix, LineState.of(Mode.TABLE), false) : null;
    }

    /** Whether a line can stand below the head of a table. */
    public static boolean isTableRule(String line) {
        return line.length() <= LONGEST_MARK
                && line.indexOf('|') >= 0
                && TABLE_RULE.matcher(line).matches();
    }

    private static BlockLine text(String line, LinePrefix prefix, LineState before, String next) {
        boolean continues = before.is(Mode.PARAGRAPH)
                && !prefix.isItem()
                && (prefix.quotes() == before.length() || prefix.quotes() == 0);
        Matcher underline = UNDERLINE.matcher(next);
        boolean heading = !prefix.isItem()
                && prefix.quotes() == 0
                && next.length() <= LONGEST_MARK
                && underline.matches()
                && line.length() <= LONGEST_MARK;
        int quotes = continues ? before.length() : prefix.quotes();
        if (heading) {
            int level = underline.group(1).charAt(0) == '=' ? 1 : 2;
            return new BlockLine(Kind.HEADING, level, prefix, LineState.paragraph(quotes), false);
        }
        return new BlockLine(Kind.TEXT, 0, prefix, LineState.paragraph(quotes), continues);
    }
}
