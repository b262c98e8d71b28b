package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.anchor.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A text with tokens in place of what must not change. Immutable.
 *
 * @param original the text itself
 * @param text the text with its tokens
 * @param tokens the tokens in the order of the text
 * @param form how they are written
 */
public record ShieldedText(String original, String text, List<Token> tokens, TokenForm form) {

    /** What stands at a token. */
    enum Role {
        WHOLE,
        OPEN,
        CLOSE
    }

    /**
     * A token.
     *
     * @param number its number
     * @param role whether it stands for something whole, or for a mark before or behind words
     * @param anchor what it stands for
     * @param written the token itself
     * @param stands the letters it stands for
     * @param start first offset in {@link ShieldedText#text}
     * @param originalStart first offset of the letters in {@link ShieldedText#original}
     */
    record Token(int number, Role role, Anchor anchor, String written, String stands, int start, int originalStart) {
        private Token moved(int by, int byOriginal) {
            return new Token(number, role, anchor, written, stands, start - by, originalStart - byOriginal);
        }

        /** One of two marks of which the other is not in sight. */
        private Token alone() {
            return new Token(number, Role.WHOLE, anchor, written, stands, start, originalStart);
        }

        /** Offset after its last character in {@link ShieldedText#text}. */
        int end() {
            return start + written.length();
        }
    }

    public ShieldedText {
        tokens = List.copyOf(tokens);
    }

    /** A text in which nothing is shielded. */
    public static ShieldedText plain(String text) {
        return new ShieldedText(text, text, List.of(), TokenForm.USUAL);
    }

    static ShieldedText of(String original, List<Anchor> anchors, TokenForm form) {
        TreeMap<Integer, Token> marks = new TreeMap<>();
        int number = form.from();
        for (Anchor anchor : anchors) {
            String opening = anchor.opening(original);
            Role role = anchor.isPair() ? Role.OPEN : Role.WHOLE;
            marks.put(anchor.start(), new Token(number, role, anchor, form.token(number), opening, 0, anchor.start()));
            if (anchor.isPair()) {
                marks.put(
                        anchor.closeStart(),
                        new Token(
                                number,
                                Role.CLOSE,
                                anchor,
                                form.closing(number),
                                anchor.closing(original),
                                0,
                                anchor.closeStart()));
            }
            number++;
        }
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (Token mark : marks.values()) {
            text.append(original, from, mark.originalStart());
            tokens.add(mark.moved(-text.length(), 0));
            text.append(mark.written());
            from = mark.originalStart() + mark.stands().length();
        }
        text.append(original.substring(from));
        return new ShieldedText(original, text.toString(), tokens, form);
    }

    /** How many things are shielded. */
    public int count() {
        return tokens.stream()
                .filter(token -> token.role() != Role.CLOSE)
                .mapToInt(token -> token.anchor().count())
                .sum();
    }

    /** A stretch of {@link #text} that ends within no token. */
    public ShieldedText part(int from, int to) {
        int start = originalOffset(from);
        int end = originalOffset(to);
        List<Token> inside = tokens.stream()
                .filter(token -> token.start() >= from && token.start() < to)
                .map(token -> token.moved(from, start))
                .toList();
        return new ShieldedText(original.substring(start, end), text.substring(from, to), withoutHalves(inside), form);
    }

    private static List<Token> withoutHalves(List<Token> tokens) {
        Map<Integer, Long> marks = tokens.stream().collect(Collectors.groupingBy(Token::number, Collectors.counting()));
        return tokens.stream()
                .map(token -> marks.getOrDefault(token.number(), 0L) == 1 && token.role() != Role.WHOLE
                        ? token.alone()
                        : token)
                .toList();
    }

    /** Where in the original a place of the text lies that is within no token. */
    public int originalOffset(int offset) {
        int shift = 0;
        for (Token token : tokens) {
            if (token.start() >= offset) {
                break;
            }
            shift += token.stands().length() - token.written().length();
        }
        return offset + shift;
    }

    /** Where a token lies around an offset: its beginning; the offset itself where none does. */
    public int outsideToken(int offset) {
        for (Token token : tokens) {
            if (token.start() < offset && offset < token.end()) {
                return token.start();
            }
        }
        return offset;
    }

    /** The letters for which the tokens in a text stand, for whom no token means anything. */
    public String expanded(String shielded) {
        String result = shielded;
        for (Token token : tokens) {
            result = result.replace(token.written(), token.stands());
        }
        return result;
    }

    /** A text of the model without its tokens. */
    public String bare(String shielded) {
        String result = shielded;
        for (Token token : tokens) {
            result = result.replace(token.written(), "");
        }
        return result;
    }

    /** What a model is told of the tokens: what each stands for; empty where there is none. */
    public String legend() {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        tokens.stream()
                .filter(token -> token.role() != Role.CLOSE)
                .sorted(Comparator.comparingInt(Token::number))
                .forEach(token -> numbers.computeIfAbsent(
                                token.anchor().kind().legend() + (token.role() == Role.OPEN ? " around words" : ""),
                                kind -> new ArrayList<>())
                        .add(Integer.toString(token.number())));
        return numbers.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** A token as the form of this text writes it. */
    public String sample() {
        return form.token(form.from());
    }
}
