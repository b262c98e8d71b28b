package app.redraft.infra.provider.proofreader.chunks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.chunking.ChunkTag;
import org.languagetool.chunking.Chunker;

/**
 * Tells each word of a sentence the phrase it belongs to, noun phrases with their number, as LanguageTool's English chunker
 * does. Thread-safe.
 */
public final class EnglishPhrases implements Chunker {
    private static final String NO_BREAK = "\uFEFF";

    private static final class Holder {
        static final PhraseModels MODELS = PhraseModels.read();
    }

    private final PhraseModels models = Holder.MODELS;

    @Override
    public void addChunkTags(List<AnalyzedTokenReadings> readings) {
        StringBuilder sentence = new StringBuilder();
        readings.forEach(each -> sentence.append(each.getToken()));
        String[] words = words(sentence.toString());
        tag(phrased(words, models.phrases(words), places(readings)));
    }

    /**
     * A word as the models cut it.
     *
     * @param phrase what the models say of it
     * @param readings LanguageTool's word at the place; null where it cuts the text otherwise
     */
    private record Phrased(String phrase, @Nullable AnalyzedTokenReadings readings) {
        boolean begins() {
            return phrase.equals("B-NP");
        }

        boolean continues() {
            return phrase.equals("I-NP");
        }

        boolean plural() {
            return readings != null && readings.getReadings().stream().anyMatch(each -> "NNS".equals(each.getPOSTag()));
        }
    }

    private String[] words(String sentence) {
        List<String> words = new ArrayList<>();
        for (String token : models.tokens(sentence.replace('\u2019', '\''))) {
            for (String part : token.split(NO_BREAK)) {
                words.add(part.isEmpty() ? "" : token);
            }
        }
        return words.toArray(String[]::new);
    }

    /** LanguageTool's words by where they begin in the sentence without its blanks. */
    private static Map<Integer, AnalyzedTokenReadings> places(List<AnalyzedTokenReadings> readings) {
        Map<Integer, AnalyzedTokenReadings> places = new HashMap<>();
        int start = 0;
        for (AnalyzedTokenReadings each : readings) {
            String token = each.getToken();
            if (!token.trim().isEmpty() && !(token.length() == 1 && Character.isSpaceChar(token.charAt(0)))) {
                places.put(start, each);
                start += token.length();
            }
        }
        return places;
    }

    private static List<Phrased> phrased(String[] words, String[] phrases, Map<Integer, AnalyzedTokenReadings> places) {
        List<Phrased> phrased = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < words.length; i++) {
            AnalyzedTokenReadings place = places.get(start);
            boolean same = place != null && place.getToken().length() == words[i].length();
            phrased.add(new Phrased(phrases[i], same ? place : null));
            start += words[i].length();
        }
        return phrased;
    }

    /** Sets the tags; a noun phrase has a number, and its last word is marked. */
    private static void tag(List<Phrased> words) {
        String number = null;
        for (int i = 0; i < words.size(); i++) {
            Phrased word = words.get(i);
            List<ChunkTag> tags = new ArrayList<>();
            if (word.begins()) {
                number = plural(words, i) && plural(words, end(words, i)) ? "plural" : "singular";
                tags.add(new ChunkTag("B-NP-" + number));
            }
            if (number != null && end(words, i) == i) {
                tags.add(new ChunkTag("E-NP-" + number));
                number = null;
            } else if (number != null && word.continues()) {
                tags.add(new ChunkTag("I-NP-" + number));
            }
            if (word.readings() != null) {
                word.readings().setChunkTags(tags.isEmpty() ? List.of(new ChunkTag(word.phrase())) : tags);
            }
        }
    }

    /** The last word of the noun phrase that goes on from here. */
    private static int end(List<Phrased> words, int start) {
        int end = start;
        while (end + 1 < words.size() && words.get(end + 1).continues()) {
            end++;
        }
        return end;
    }

    /** Whether the noun phrases from here on have a plural, as far as they follow one another. */
    private static boolean plural(List<Phrased> words, int start) {
        return words.stream()
                .skip(start)
                .takeWhile(word -> word.begins() || word.continues())
                .anyMatch(Phrased::plural);
    }
}
