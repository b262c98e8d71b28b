package app.redraft.infra.provider.proofreader.plain.rule;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.NounPhrase;
import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Repair;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * "The report was written by the committee": offers "The committee wrote the report". Only where the sentence begins with
 * what is acted on, and people or bodies of people act.
 */
public final class ActiveVoice implements StyleRule {
    private static final Pattern PARTICIPLE = Pattern.compile("VBN");
    private static final Pattern ADVERB = Pattern.compile("RB");
    private static final Pattern NAME = Pattern.compile("NNP");
    private static final Pattern NOUN = Pattern.compile("NN.*|PRP");
    private static final Pattern NEXT = Pattern.compile("IN|TO|\\.|PCT");
    private static final Pattern MODAL = Pattern.compile("MD");
    private static final Set<String> PARTICLES = Set.of("out", "up", "off", "down", "over");
    private static final Set<String> COUNTED =
            Set.of("no", "few", "all", "every", "each", "none", "nothing", "nobody", "any", "only", "not");
    /** Names of times and places: "by" says when or where, not who. */
    private static final Set<String> TIMES_AND_PLACES = Set.of(
            ("january february march april may june july august september october november december monday tuesday wednesday"
                            + " thursday friday saturday sunday christmas easter thanksgiving ramadan lent advent spring"
                            + " summer autumn winter lake river mount mountain street road avenue lane bridge sea ocean bay"
                            + " beach coast park square station harbour harbor hill island canal")
                    .split(" "));

    private static final Set<String> WHEN =
            Set.of("yesterday", "today", "tomorrow", "last", "next", "this", "earlier", "again", "twice");
    private static final Map<String, String> SUBJECTS =
            Map.of("me", "I", "him", "he", "her", "she", "us", "we", "them", "they", "you", "you");
    private static final Map<String, String> OBJECTS =
            Map.of("i", "me", "he", "him", "she", "her", "we", "us", "they", "them");

    private final Inflection inflection;
    private final Set<String> actors;

    /** @param actors nouns for people and bodies of people, in the singular and small letters */
    public ActiveVoice(Inflection inflection, Set<String> actors) {
        this.inflection = inflection;
        this.actors = actors;
    }

    /**
     * A passive clause.
     *
     * @param be the words from the auxiliary up to the participle
     * @param participle the participle
     * @param by the word "by"
     */
    private record Passive(NounPhrase subject, List<Word> be, int participle, int by, NounPhrase agent) {}

    @Override
    public void find(List<Sentence> sentences, int at, Consumer<Proposal> found) {
        Sentence sentence = sentences.get(at);
        passive(sentence).flatMap(clause -> offer(sentence, clause)).ifPresent(found);
    }

    private Optional<Passive> passive(Sentence sentence) {
        List<Word> words = sentence.words();
        Optional<NounPhrase> subject = NounPhrase.at(sentence, 0).filter(phrase -> plain(sentence, phrase));
        if (subject.isEmpty() || words.get(words.size() - 1).text().equals("?")) {
            return Optional.empty();
        }
        int from = subject.get().to();
        int by = from;
        while (by < words.size() && by < from + 6 && !words.get(by).small().equals("by")) {
            by++;
        }
        if (by >= words.size() - 1 || !words.get(by).small().equals("by") || by - from < 2) {
            return Optional.empty();
        }
        int participle = words.get(by - 1).is(PARTICLES) ? by - 2 : by - 1;
        if (participle <= from || !words.get(participle).may(PARTICIPLE)) {
            return Optional.empty();
        }
        int place = by;
        return NounPhrase.at(sentence, by + 1)
                .map(agent -> withoutTime(sentence, agent))
                .filter(agent -> acts(sentence, agent) && ends(sentence, agent))
                .map(agent -> new Passive(subject.get(), words.subList(from, participle), participle, place, agent));
    }

    /** The parser takes "last year" for a part of "the board last year". */
    private static NounPhrase withoutTime(Sentence sentence, NounPhrase agent) {
        for (int i = agent.from() + 1; i < agent.to(); i++) {
            if (sentence.words().get(i).is(WHEN) && sentence.words().get(i - 1).may(NOUN)) {
                return new NounPhrase(agent.from(), i, Math.min(agent.head(), i - 1));
            }
        }
        return agent;
    }

    private static boolean plain(Sentence sentence, NounPhrase phrase) {
        return sentence.words().subList(phrase.from(), phrase.to()).stream().noneMatch(word -> word.is(COUNTED));
    }

    private boolean acts(Sentence sentence, NounPhrase agent) {
        Word head = sentence.words().get(agent.head());
        boolean alone = agent.to() - agent.from() == 1;
        boolean person = alone && SUBJECTS.containsKey(head.small());
        boolean known = head.readings().stream()
                .anyMatch(reading -> reading.getLemma() != null
                        && String.valueOf(reading.getPOSTag()).startsWith("NN")
                        && actors.contains(reading.getLemma().toLowerCase(Locale.ROOT)));
        return person || known && plain(sentence, agent) || named(sentence, agent);
    }

    /** A name of somebody or of a firm: "Anna", "Anna Berg". */
    private static boolean named(Sentence sentence, NounPhrase agent) {
        return sentence.words().subList(agent.from(), agent.to()).stream()
                .allMatch(word -> word.capital() && word.may(NAME) && !word.is(TIMES_AND_PLACES));
    }

    private static boolean ends(Sentence sentence, NounPhrase agent) {
        return agent.to() >= sentence.words().size()
                || sentence.words().get(agent.to()).text().equals(".")
                || sentence.words().get(agent.to()).is(WHEN)
                || sentence.words().get(agent.to()).may(NEXT)
                        && !sentence.words().get(agent.to()).small().equals("that");
    }

    private Optional<Proposal> offer(Sentence sentence, Passive clause) {
        String subject = sentence.text(clause.subject().from(), clause.subject().to());
        Word first = sentence.words().get(0);
        String object = OBJECTS.getOrDefault(
                subject.toLowerCase(Locale.ROOT), first.may(NAME) ? subject : decapitalized(subject));
        String particle = sentence.text(clause.participle() + 1, clause.by());
        if (!particle.isEmpty() && OBJECTS.containsKey(subject.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String agent = sentence.text(clause.agent().from(), clause.agent().to());
        String actor = SUBJECTS.getOrDefault(agent.toLowerCase(Locale.ROOT), agent);
        boolean plural = actor.equals("I")
                || actor.equals("you")
                || clause.agent().plural(sentence)
                || Set.of("we", "they").contains(actor);
        return verb(sentence, clause, plural)
                .flatMap(verb -> Repair.replace(
                        sentence,
                        0,
                        clause.agent().to(),
                        String.join(" ", actor, verb + (particle.isEmpty() ? "" : " " + particle), object),
                        "passive: by",
                        (old, fresh) -> UserMessage.of("plain.reason.passive", old, fresh)))
                .map(Proposal::offer);
    }

    private Optional<String> verb(Sentence sentence, Passive clause, boolean plural) {
        Word participle = sentence.words().get(clause.participle());
        Set<String> lemmas = participle.readings().stream()
                .filter(reading -> "VBN".equals(reading.getPOSTag()))
                .map(reading -> Objects.requireNonNull(reading.getLemma()))
                .collect(Collectors.toSet());
        if (lemmas.size() != 1) {
            return Optional.empty();
        }
        String lemma = lemmas.iterator().next();
        List<Word> be = clause.be();
        String adverb = be.get(be.size() - 1).must(ADVERB) && be.size() > 1
                ? be.get(be.size() - 1).text() + " "
                : "";
        List<String> chain = be.stream()
                .filter(word -> adverb.isEmpty() || word != be.get(be.size() - 1))
                .map(Word::small)
                .toList();
        return switch (String.join(" ", chain)) {
            case "is", "are" ->
                inflection.form(lemma, Set.of(plural ? "VBP" : "VBZ")).map(form -> adverb + form);
            case "was", "were" -> inflection.form(lemma, Set.of("VBD")).map(form -> adverb + form);
            case "has been", "have been" -> Optional.of((plural ? "have " : "has ") + adverb + participle.small());
            case "had been" -> Optional.of("had " + adverb + participle.small());
            default ->
                chain.size() == 2 && be.get(0).must(MODAL) && chain.get(1).equals("be")
                        ? Optional.of(be.get(0).small() + " " + adverb + lemma)
                        : Optional.empty();
        };
    }

    private static String decapitalized(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
