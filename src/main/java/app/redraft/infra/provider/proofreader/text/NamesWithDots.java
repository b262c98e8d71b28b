package app.redraft.infra.provider.proofreader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells names with a dot and a capital letter in them, {@code ASP.Net} or {@code System.Out}, from two sentences without a
 * blank between them, {@code the door.He}.
 */
final class NamesWithDots {
    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![\\w.])(\\w++)\\.(\\p{Lu}\\w*+)((?:\\.\\w++|\\()?+)(?:[ \\t]++(\\p{L}++))?");

    /** Words that often open a sentence and seldom end a name. */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "we",
            "they",
            "i",
            "you",
            "this",
            "that",
            "these",
            "those",
            "there",
            "here",
            "my",
            "your",
            "his",
            "her",
            "its",
            "our",
            "their",
            "and",
            "but",
            "or",
            "so",
            "yet",
            "then",
            "when",
            "while",
            "if",
            "because",
            "although",
            "after",
            "before",
            "since",
            "until",
            "as",
            "at",
            "in",
            "on",
            "for",
            "from",
            "with",
            "by",
            "to",
            "not",
            "no",
            "yes",
            "now",
            "what",
            "who",
            "why",
            "how",
            "where",
            "which",
            "all",
            "some",
            "many",
            "most",
            "every",
            "each",
            "one",
            "two",
            "nobody",
            "everybody",
            "everyone",
            "nothing",
            "something",
            "suddenly",
            "finally",
            "however",
            "also",
            "once",
            "later",
            "today",
            "yesterday",
            "tomorrow",
            "let",
            "please",
            "thank",
            "thanks");

    private static final Set<String> ENDINGS = Set.of(
            "com", "net", "org", "edu", "gov", "io", "co", "uk", "de", "fr", "eu", "us", "info", "app", "dev", "ai",
            "tv", "me", "js", "ts", "py", "java", "md", "txt", "pdf", "doc", "docx", "xls", "xlsx", "csv", "yml",
            "yaml", "css", "ini", "log", "sh", "bat", "svg", "gif", "sql", "rs", "go", "cpp", "html", "xml", "json",
            "exe", "jpg", "png", "zip", "out", "err");

    /** What follows "I" where a sentence begins with it. */
    private static final Set<String> AFTER_I = Set.of(
            "am", "was", "have", "had", "will", "would", "can", "could", "do", "did", "don", "didn", "may", "might",
            "must", "should", "shall", "think", "thought", "know", "knew", "want", "wanted", "went", "go", "saw", "see",
            "got", "get", "said", "say", "need", "needed", "love", "loved", "like", "liked", "hope", "hoped", "felt",
            "feel", "found", "never", "always", "just", "also", "really", "still", "only", "made", "took", "told",
            "asked", "tried", "used");

    /** What programs call their own things, and what ends no sentence. */
    private static final Set<String> CODE = Set.of(
            "this",
            "self",
            "base",
            "super",
            "window",
            "document",
            "console",
            "math",
            "system",
            "module",
            "app",
            "db",
            "os",
            "sys",
            "std",
            "foo",
            "bar",
            "obj",
            "args",
            "req",
            "res",
            "ctx",
            "my",
            "our",
            "your",
            "the",
            "a",
            "an",
            "0",
            "1",
            "2",
            "3",
            "4",
            "5");

    private NamesWithDots() {}

    /** The names, in order. */
    static List<TextSpan> of(String text) {
        List<TextSpan> names = new ArrayList<>();
        Matcher found = CANDIDATE.matcher(text);
        while (found.find()) {
            if (isName(found)) {
                names.add(new TextSpan(found.start(), found.end(3)));
            }
        }
        return names;
    }

    private static boolean isName(Matcher found) {
        String second = found.group(2);
        String small = second.toLowerCase(Locale.ROOT);
        String next = found.group(4) == null ? "" : found.group(4);
        if (!found.group(3).isEmpty() || ENDINGS.contains(small)) {
            return true;
        }
        boolean code = CODE.contains(found.group(1));
        if (code && !OPENERS.contains(small)) {
            return true;
        }
        if (second.length() == 1) {
            boolean opens = second.equals("I") ? AFTER_I.contains(next) : second.equals("A") && !next.isEmpty();
            return code && !found.group(1).equals("this") || !opens;
        }
        return Character.isUpperCase(found.group(1).codePointAt(0)) && !OPENERS.contains(small);
    }
}
