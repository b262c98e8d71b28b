package app.redraft.infra.provider.proofreader.multilingual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.Language;
import org.languagetool.rules.Categories;
import org.languagetool.rules.Category;
import org.languagetool.rules.CategoryId;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * A noun in small letters behind a word that only goes with nouns, where the small word is a form of a verb and so in the dictionary:
 * "den Brief" is told by no other rule from "brief".
 */
final class GermanNounRule extends Rule {
    private static final String ID = "REDRAFT_DE_NOUN";
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}{3,}");
    /** What a word in small letters may be that stands between an article and its noun. */
    private static final Pattern NO_NOUN = Pattern.compile("(?:ADJ|PA[12]|PRO|ART|KON|PRP|ZAL|NEG|PTK|ITJ).*");

    private static final String DATIVE = "SUB:DAT:SIN:(?:MAS|NEU).*";
    private static final String ACCUSATIVE_OR_PLURAL = "SUB:(?:AKK:SIN:MAS|DAT:PLU).*";

    /** Words before nouns and the forms that go with them. */
    private static final Map<String, Pattern> BEFORE = Map.ofEntries(
            Map.entry("einen", Pattern.compile("SUB:AKK:SIN:MAS.*")),
            Map.entry("einem", Pattern.compile(DATIVE)),
            Map.entry("keinen", Pattern.compile(ACCUSATIVE_OR_PLURAL)),
            Map.entry("meinen", Pattern.compile(ACCUSATIVE_OR_PLURAL)),
            Map.entry("deinen", Pattern.compile(ACCUSATIVE_OR_PLURAL)),
            Map.entry("seinen", Pattern.compile(ACCUSATIVE_OR_PLURAL)),
            Map.entry("meinem", Pattern.compile(DATIVE)),
            Map.entry("seinem", Pattern.compile(DATIVE)),
            Map.entry("ihrem", Pattern.compile(DATIVE)),
            Map.entry("im", Pattern.compile(DATIVE)),
            Map.entry("am", Pattern.compile(DATIVE)),
            Map.entry("zum", Pattern.compile(DATIVE)),
            Map.entry("beim", Pattern.compile(DATIVE)),
            Map.entry("vom", Pattern.compile(DATIVE)),
            Map.entry("zur", Pattern.compile("SUB:DAT:SIN:FEM.*")),
            Map.entry("ins", Pattern.compile("SUB:AKK:SIN:NEU.*")));

    /** Pronouns of their own before verbs: "die einen lachen". */
    private static final Set<String> ARTICLES = Set.of("die", "der", "den", "das", "dem");

    private final Language german;

    GermanNounRule(Language german) {
        this.german = german;
        setCategory(new Category(new CategoryId(Categories.CASING.getId().toString()), "Casing"));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDescription() {
        return ID;
    }

    @Override
    public RuleMatch[] match(AnalyzedSentence sentence) throws IOException {
        AnalyzedTokenReadings[] tokens = sentence.getTokensWithoutWhitespace();
        List<RuleMatch> matches = new ArrayList<>();
        for (int i = 1; i + 1 < tokens.length; i++) {
            Pattern forms = BEFORE.get(tokens[i].getToken().toLowerCase(Locale.GERMAN));
            boolean pronoun = ARTICLES.contains(tokens[i - 1].getToken().toLowerCase(Locale.GERMAN));
            if (forms != null && !pronoun && noun(tokens, i + 1, forms)) {
                String word = tokens[i + 1].getToken();
                RuleMatch match =
                        new RuleMatch(this, sentence, tokens[i + 1].getStartPos(), tokens[i + 1].getEndPos(), ID);
                match.setSuggestedReplacement(capital(word));
                matches.add(match);
            }
        }
        return matches.toArray(RuleMatch[]::new);
    }

    private boolean noun(AnalyzedTokenReadings[] tokens, int at, Pattern forms) throws IOException {
        AnalyzedTokenReadings token = tokens[at];
        boolean beforeNoun = at + 1 < tokens.length
                && Character.isUpperCase(tokens[at + 1].getToken().codePointAt(0));
        return SMALL.matcher(token.getToken()).matches()
                && !beforeNoun
                && !token.isImmunized()
                && token.getReadings().stream().noneMatch(reading -> has(reading, NO_NOUN))
                && german.getTagger().tag(List.of(capital(token.getToken()))).get(0).getReadings().stream()
                        .anyMatch(reading -> has(reading, forms)
                                && !String.valueOf(reading.getPOSTag()).endsWith(":ADJ"));
    }

    private static boolean has(AnalyzedToken reading, Pattern form) {
        return reading.getPOSTag() != null && form.matcher(reading.getPOSTag()).matches();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
