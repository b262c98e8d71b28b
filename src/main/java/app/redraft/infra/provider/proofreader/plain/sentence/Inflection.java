package app.redraft.infra.provider.proofreader.plain.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.languagetool.AnalyzedToken;
import org.languagetool.Language;
import org.languagetool.synthesis.Synthesizer;

/** Forms of verbs and nouns, from LanguageTool's dictionary. Used by one thread at a time. */
public final class Inflection {
    private final Synthesizer synthesizer;
    private final UnaryOperator<String> spelling;

    /**
     * The forms of a language.
     *
     * @param spelling gives an American spelling as the text has it
     */
    public Inflection(Language language, UnaryOperator<String> spelling) {
        synthesizer = language.getSynthesizer();
        this.spelling = spelling;
    }

    /**
     * The form of a word that all these tags ask for.
     *
     * @param lemma a word, or a verb with words that follow it, such as {@code carry out}
     * @param tags parts of speech, for example {@code VBD}
     * @return empty where they ask for several, or for none
     */
    public Optional<String> form(String lemma, Set<String> tags) {
        String[] words = lemma.split("_", 2);
        Set<String> forms =
                tags.stream().flatMap(tag -> first(words[0], tag).stream()).collect(Collectors.toSet());
        return forms.size() == 1
                ? Optional.of(spelling.apply(forms.iterator().next())
                        + (words.length > 1 ? " " + words[1].replace('_', ' ') : ""))
                : Optional.empty();
    }

    private Optional<String> first(String lemma, String tag) {
        try {
            return Arrays.stream(synthesizer.synthesize(new AnalyzedToken(lemma, tag, lemma), tag))
                    .filter(form -> form.equals(form.toLowerCase(Locale.ROOT)))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
