package app.redraft.infra.provider.proofreader.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedToken;
import org.languagetool.Language;
import org.languagetool.synthesis.Synthesizer;

/** Finds the irregular form a learner made regular: "runned" is "ran", "childs" and "childrens" are "children". */
public final class IrregularForms {
    private static final Pattern PAST = Pattern.compile("\\p{Ll}{2,}ed");
    private static final Pattern PLURAL = Pattern.compile("\\p{Ll}{2,}s");

    /** Verbs whose past is like their present. */
    private static final Set<String> UNCHANGED = Set.of(
            "read", "cut", "put", "set", "let", "cost", "hurt", "hit", "shut", "split", "spread", "burst", "cast");

    private final Language language;

    /** @param language LanguageTool's English */
    public IrregularForms(Language language) {
        this.language = language;
    }

    /** The irregular form the unknown word stands for; empty when it stands for none. */
    public Optional<String> of(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        List<String> stems = new ArrayList<>();
        String tag;
        if (PAST.matcher(small).matches()) {
            tag = "VBD";
            stems.add(small.substring(0, small.length() - 2));
            stems.add(small.substring(0, small.length() - 1));
            stems.add(small.substring(0, small.length() - 3));
        } else if (PLURAL.matcher(small).matches()) {
            tag = "NNS";
            String plural = small.substring(0, small.length() - 1);
            if (isPlural(plural)) {
                return Optional.of(small.equals(word) ? plural : capitalised(plural));
            }
            stems.add(small.substring(0, small.length() - 1));
            stems.add(small.substring(0, small.length() - 2));
        } else {
            return Optional.empty();
        }
        return stems.stream()
                .flatMap(stem -> form(stem, tag).stream())
                .findFirst()
                .map(form -> small.equals(word) ? form : capitalised(form));
    }

    /** Whether the word, which does not end in "s", is a plural already: "children", "data". */
    private boolean isPlural(String word) {
        try {
            return !word.endsWith("s")
                    && language.getTagger().tag(List.of(word)).get(0).hasPosTag("NNS");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Optional<String> form(String stem, String tag) {
        try {
            Synthesizer synthesizer = java.util.Objects.requireNonNull(language.getSynthesizer());
            String[] forms = synthesizer.synthesize(new AnalyzedToken(stem, null, stem), tag);
            return forms.length == 1 && (UNCHANGED.contains(stem) || !regular(stem, forms[0]))
                    ? Optional.of(forms[0])
                    : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean regular(String stem, String form) {
        return form.equals(stem) || form.endsWith("ed") || form.equals(stem + "s") || form.equals(stem + "es");
    }

    private static String capitalised(String form) {
        return Character.toUpperCase(form.charAt(0)) + form.substring(1);
    }
}
