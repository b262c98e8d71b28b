package app.redraft.infra.provider.proofreader.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.language.German;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.de.GermanSpellerRule;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/**
 * LanguageTool's German speller on its plain word lists. The original reads lists of exceptions for ten seconds and asks a
 * native library; here a word is right that a list has, of any country, or that the tagger knows, compounds included. Used by one
 * thread at a time.
 */
final class GermanSpeller extends GermanSpellerRule {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final int SHORTEST = 3;
    private static final String SWISS = "ss";
    private static final List<String> COUNTRIES = List.of("DE", "AT", "CH");

    private final German german;
    private final List<MorfologikSpeller> lists = new ArrayList<>();

    GermanSpeller(ResourceBundle messages, German german) {
        super(messages, german, null, null, List.of(), null);
        this.german = german;
    }

    /** Nothing but the lists is read. */
    @Override
    protected synchronized void init() {}

    @Override
    public boolean isMisspelled(String word) {
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (!WORD.matcher(plain).matches() || plain.length() < SHORTEST) {
            return false;
        }
        for (String part : HYPHEN.split(plain)) {
            if (!knows(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a list has the word, or has it in small letters, or the tagger knows it. */
    private boolean knows(String word) {
        for (int i = 0; i < COUNTRIES.size(); i++) {
            if (accepts(list(i), word)) {
                return true;
            }
        }
        return tagged(word);
    }

    private static boolean accepts(MorfologikSpeller list, String word) {
        if (!list.isMisspelled(word)) {
            return true;
        }
        String small = word.toLowerCase(Locale.GERMAN);
        boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.GERMAN));
        return !word.equals(small) && !list.isMisspelled(small)
                || capitals && !list.isMisspelled(word.charAt(0) + small.substring(1));
    }

    /** How Germany and Austria spell a word that only the Swiss spell so: with \u00df for ss. */
    private Optional<String> sharp(String word) {
        boolean elsewhere = accepts(list(0), word) || accepts(list(1), word) || tagged(word);
        if (elsewhere || word.indexOf(SWISS) < 0) {
            return Optional.empty();
        }
        String sharp = word.replace(SWISS, "\u00df");
        return accepts(list(0), sharp) ? Optional.of(sharp) : Optional.empty();
    }

    private boolean tagged(String word) {
        try {
            return german.getTagger().tag(List.of(word)).get(0).isTagged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list of a country, read when it is first needed. */
    private synchronized MorfologikSpeller list(int country) {
        try {
            while (lists.size() <= country) {
                lists.add(new MorfologikSpeller("/de/hunspell/de_" + COUNTRIES.get(lists.size()) + ".dict"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists.get(country);
    }

    @Override
    public List<String> getSuggestions(String word) {
        Optional<String> sharp = sharp(word);
        if (sharp.isPresent()) {
            return List.of(sharp.get());
        }
        Set<String> near = new LinkedHashSet<>(list(0).findReplacements(word));
        String small = word.toLowerCase(Locale.GERMAN);
        if (!word.equals(small)) {
            list(0).findReplacements(small).forEach(each -> near.add(capital(each)));
        }
        near.remove(word);
        return List.copyOf(near);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public RuleMatch[] match(AnalyzedSentence sentence) {
        List<RuleMatch> matches = new ArrayList<>();
        for (AnalyzedTokenReadings token : sentence.getTokensWithoutWhitespace()) {
            String word = token.getToken();
            boolean stands = token.isImmunized() || token.isIgnoredBySpeller() || token.isTagged();
            if (!stands
                    && WORD.matcher(word).matches()
                    && (isMisspelled(word) || sharp(word).isPresent())) {
                RuleMatch match = new RuleMatch(
                        this, sentence, token.getStartPos(), token.getEndPos(), getDescription(), getDescription());
                match.setSuggestedReplacements(getSuggestions(word));
                matches.add(match);
            }
        }
        return matches.toArray(RuleMatch[]::new);
    }
}
