package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "Although it rained, but we went out": one conjunction joins two clauses. */
final class AlthoughRule extends SentenceRule {
    private static final Set<String> OPENERS = Set.of("although", "though");
    private static final Pattern SUBJECT = Pattern.compile("PRP|DT|PRP\\$|EX|NNS|NNP");

    AlthoughRule() {
        super("REDRAFT_ALTHOUGH_BUT");
    }

    @Override
    List<Mistake> find(Sentence sentence) {
        List<Word> words = sentence.words();
        boolean even = words.get(0).small().equals("even");
        if (words.size() < 6 || !OPENERS.contains(words.get(even ? 1 : 0).small())) {
            return List.of();
        }
        int commas = 0;
        for (int i = 3; i < words.size() - 2; i++) {
            Word word = words.get(i);
            commas += word.small().equals(",") ? 1 : 0;
            if (word.small().equals("but")) {
                boolean comma = words.get(i - 1).small().equals(",");
                boolean plain = commas == (comma ? 1 : 0) && words.get(i + 1).may(SUBJECT);
                return plain ? List.of(mistake(sentence, comma ? i - 2 : i - 1, i)) : List.of();
            }
        }
        return List.of();
    }

    private static Mistake mistake(Sentence sentence, int last, int but) {
        Word before = sentence.words().get(last);
        return new Mistake(
                before.start(),
                sentence.words().get(but).end(),
                List.of(before.text() + ","),
                "although",
                sentence.words().get(0).text());
    }
}
