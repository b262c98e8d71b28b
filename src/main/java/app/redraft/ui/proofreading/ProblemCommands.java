package app.redraft.ui.proofreading;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.proofreading.personal.PersonalWords;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.proofreading.typing.FoundProblem;
import app.redraft.ui.proofreading.typing.TypingCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done about a problem: its corrections, and what can be told the proofreader; each can be undone. FX thread. */
final class ProblemCommands {
    private static final String TOPIC = "proofreading";
    private static final int LONGEST_EXAMPLE = 60;

    private final DocumentEditor editor;
    private final TypingCheck check;
    private final Told told;
    private final Messages messages;
    private final Texts texts;
    private final Suggestions suggestions;

    ProblemCommands(DocumentEditor editor, TypingCheck check, Told told, Messages messages, Texts texts) {
        this.editor = editor;
        this.check = check;
        this.told = told;
        this.messages = messages;
        this.texts = texts;
        this.suggestions = new Suggestions(texts);
    }

    /** All of it, in groups. */
    List<List<Command>> of(FoundProblem found) {
        return List.of(corrections(found), telling(found));
    }

    private List<Command> corrections(FoundProblem found) {
        List<Command> commands = new ArrayList<>();
        Problem problem = found.problem();
        for (String replacement : problem.suggestions()) {
            commands.add(Command.of(
                    "problem-fix-" + commands.size(),
                    label(found, replacement),
                    () -> true,
                    () -> fix(found, replacement)));
        }
        return commands;
    }

    /** What a correction is called. */
    String label(FoundProblem found, String replacement) {
        return suggestions.label(
                found, replacement, check.line(found), found.problem().start());
    }

    /** Makes the first correction, if there is one. */
    void fix(FoundProblem found) {
        found.problem().suggestions().stream().findFirst().ifPresent(replacement -> fix(found, replacement));
    }

    private void fix(FoundProblem found, String replacement) {
        if (check.isStill(found)) {
            editor.replaceShown(found.start(), found.end(), replacement);
        }
    }

    private List<Command> telling(FoundProblem found) {
        List<Command> commands = new ArrayList<>();
        Optional<String> word = PersonalWords.entry(found.words())
                .filter(entry -> found.problem().kind() == ProblemKind.SPELLING);
        word.ifPresent(entry -> {
            commands.add(command("add", () -> add(entry, false)));
            commands.add(command("add-here", () -> add(entry, true)));
        });
        commands.add(command("ignore", () -> ignore(found)));
        if (word.isEmpty()) {
            commands.add(command("ignore-rule", () -> ignoreRule(found, false)));
            commands.add(command("ignore-rule-here", () -> ignoreRule(found, true)));
        }
        return commands;
    }

    private Command command(String name, Runnable action) {
        return Command.of("problem-" + name, texts.get("fix." + name), () -> true, action);
    }

    private void add(String word, boolean here) {
        told.change(
                here,
                entries -> entries.withWord(word),
                () -> say(
                        texts.get(here ? "told.word-here" : "told.word", word),
                        () -> told.change(here, entries -> entries.withoutWord(word), () -> {}, this::failed)),
                this::failed);
    }

    private void ignoreRule(FoundProblem found, boolean here) {
        String rule = found.problem().rule();
        told.change(
                here,
                entries -> entries.ignoring(rule, example(found)),
                () -> say(
                        texts.get(here ? "told.rule-here" : "told.rule"),
                        () -> told.change(here, entries -> entries.heeding(rule), () -> {}, this::failed)),
                this::failed);
    }

    private void ignore(FoundProblem found) {
        check.ignore(found).ifPresent(number -> say(texts.get("told.ignored"), () -> check.heed(number)));
    }

    private String example(FoundProblem found) {
        String better = found.problem().suggestions().stream().findFirst().orElse("");
        String words = found.words().isBlank() ? better : texts.get("told.example", found.words(), better);
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "\u2026";
    }

    private void say(String words, Runnable undo) {
        messages.show(Message.info(TOPIC, words, new Message.Action(texts.get("told.undo"), undo)));
    }

    private void failed() {
        messages.show(Message.problem(TOPIC, texts.get("told.failed")));
    }
}
