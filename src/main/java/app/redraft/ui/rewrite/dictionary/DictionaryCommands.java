package app.redraft.ui.rewrite.dictionary;

import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.proofreading.personal.PersonalWords;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.notice.Notice;
import app.redraft.ui.rewrite.review.Correction;
import app.redraft.ui.rewrite.review.ReviewViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be told the proofreader at a change: that a word is the writer's own, or that a rule is not wanted. The change, and
 * all like it, are left at once. FX thread; the disk is touched in the background.
 */
public final class DictionaryCommands {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryCommands.class);
    private static final int LONGEST_EXAMPLE = 60;

    private final Texts texts;
    private final Target target;
    private final Background disk;
    private final Consumer<Notice> say;

    /**
     * Where it is kept.
     *
     * @param dictionary takes it
     * @param document the file of the document in the window; empty while it has none
     */
    public record Target(PersonalDictionary dictionary, Supplier<Optional<Path>> document) {}

    /**
     * @param texts the words of this part of the window
     * @param disk files, one task after the other
     * @param say tells the writer what came of it
     */
    public DictionaryCommands(Texts texts, Target target, Background disk, Consumer<Notice> say) {
        this.texts = texts;
        this.target = target;
        this.disk = disk;
        this.say = say;
    }

    /** The commands for a change of a review; none where a model made it. */
    public List<Command> of(ReviewViewModel review, int change) {
        List<Command> commands = new ArrayList<>();
        for (Correction correction : review.corrections(change)) {
            PersonalWords.entry(correction.original())
                    .filter(word -> correction.spelling())
                    .ifPresentOrElse(
                            word -> commands.addAll(adding(review, word)),
                            () -> commands.addAll(ignoring(review, correction)));
        }
        return commands;
    }

    private List<Command> adding(ReviewViewModel review, String word) {
        PersonalWords own = new PersonalWords(List.of(word));
        Predicate<Correction> same = correction -> correction.spelling() && own.covers(correction.original());
        return both(
                "add-word",
                word,
                document -> keep(
                        document,
                        entries -> entries.withWord(word),
                        texts.get("notice.word-added", word),
                        () -> review.leave(same)));
    }

    private List<Command> ignoring(ReviewViewModel review, Correction correction) {
        Predicate<Correction> same = other -> other.rule().equals(correction.rule());
        return both(
                "ignore-rule",
                correction.rule(),
                document -> keep(
                        document,
                        entries -> entries.ignoring(correction.rule(), example(correction)),
                        texts.get("notice.rule-ignored"),
                        () -> review.leave(same)));
    }

    private List<Command> both(String name, String argument, Consumer<Optional<Path>> action) {
        return List.of(
                Command.of(
                        "menu-" + name,
                        texts.get("menu." + name, argument),
                        () -> true,
                        () -> action.accept(Optional.empty())),
                Command.of(
                        "menu-" + name + "-here",
                        texts.get("menu." + name + "-here", argument),
                        () -> target.document().get().isPresent(),
                        () -> action.accept(target.document().get())));
    }

    private String example(Correction correction) {
        String words = correction.original().isBlank()
                ? correction.replacement()
                : texts.get("rule.example", correction.original(), correction.replacement());
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "\u2026";
    }

    private void keep(Optional<Path> document, UnaryOperator<Entries> change, String done, Runnable then) {
        disk.run(
                () -> target.dictionary().change(document, change),
                kept -> {
                    then.run();
                    say.accept(Notice.info(done));
                },
                failure -> {
                    LOG.warn("The personal dictionary could not be changed: {}", failure.toString());
                    say.accept(Notice.problem(texts.get("notice.dictionary-unwritten")));
                });
    }
}
