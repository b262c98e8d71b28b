package app.redraft.core.proofreading.personal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the personal dictionary of another program: of Hunspell (also with affix flags or a model word behind a slash, and
 * with a count in the first line), LibreOffice, Aspell or Word, or any list of one word a line.
 */
public final class WordList {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern COUNT = Pattern.compile("\\d+");
    private static final Pattern ASPELL = Pattern.compile("personal_(?:ws|repl)-\\d.*");
    private static final String LIBRE_OFFICE = "OOoUserDict1";
    private static final String END_OF_HEADER = "---";

    private WordList() {}

    /**
     * The words of a list, in its order and each once, as {@link PersonalWords#entry} gives them. What is no single word, and
     * what the list forbids, is left out.
     *
     * @param content the file: UTF-8, UTF-16 with its mark, or Western European
     */
    public static List<String> words(byte[] content) {
        List<String> lines = decoded(content).lines().map(String::strip).toList();
        Set<String> words = new LinkedHashSet<>();
        for (String line : withoutHeader(lines)) {
            boolean forbidden = line.startsWith("*");
            if (!line.isEmpty() && !line.startsWith("#") && !forbidden) {
                PersonalWords.entry(bare(line)).ifPresent(words::add);
            }
        }
        return List.copyOf(words);
    }

    private static List<String> withoutHeader(List<String> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        String first = lines.get(0);
        if (first.equals(LIBRE_OFFICE)) {
            int end = lines.indexOf(END_OF_HEADER);
            boolean negative = lines.subList(0, Math.max(end, 0)).stream()
                    .anyMatch(line -> line.toLowerCase(Locale.ROOT).matches("type:\\s*negative"));
            return negative ? List.of() : withoutHyphenation(lines.subList(end + 1, lines.size()));
        }
        boolean header = COUNT.matcher(first).matches() || ASPELL.matcher(first).matches();
        return header ? lines.subList(1, lines.size()) : lines;
    }

    /** LibreOffice marks with {@code =} where a word may be divided. */
    private static List<String> withoutHyphenation(List<String> lines) {
        return lines.stream().map(line -> line.replace("=", "")).toList();
    }

    /** Without flags, a model word, or what is told of the word behind a tab. */
    private static String bare(String line) {
        StringBuilder word = new StringBuilder();
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '\\' && k + 1 < line.length() && line.charAt(k + 1) == '/') {
                word.append('/');
                k++;
            } else if (c == '/' || c == '\t') {
                break;
            } else {
                word.append(c);
            }
        }
        return word.toString();
    }

    private static String decoded(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        } else if (begins(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        int mark = begins(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer bytes = ByteBuffer.wrap(content, mark, content.length - mark);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(content, WESTERN);
        }
    }

    private static boolean begins(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int k = 0; k < mark.length; k++) {
            if ((content[k] & 0xFF) != mark[k]) {
                return false;
            }
        }
        return true;
    }
}
