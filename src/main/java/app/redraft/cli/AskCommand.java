package app.redraft.cli;

import app.redraft.core.assistant.Assistant;
import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.QuestionLimits;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.money.Money;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.settings.SettingsLimits;
import app.redraft.core.style.StyleSheet;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft ask}: answers a question about a document. Writes nothing to it. */
@Command(name = "ask", mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {
    /** What is written to standard output. */
    enum Format {
        text,
        json
    }

    private final Supplier<Assistant> assistant;
    private final Documents documents;
    private final VersionWarnings warnings;
    private final Cancellation cancellation;

    @Spec
    private CommandSpec spec;

    @Option(names = "--doc", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--max-turns", paramLabel = "N")
    private @Nullable Integer maxTurns;

    @Option(names = "--max-usd", paramLabel = "X")
    private @Nullable BigDecimal maxUsd;

    @Parameters(paramLabel = "QUESTION", descriptionKey = "question")
    private String question = "";

    /**
     * The command.
     *
     * @param assistant made when it is needed
     * @param warnings tells where a proposed change may say something else
     * @param cancellation stops the question on an interrupt
     */
    public AskCommand(
            Supplier<Assistant> assistant, Documents documents, VersionWarnings warnings, Cancellation cancellation) {
        this.assistant = assistant;
        this.documents = documents;
        this.warnings = warnings;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() {
        if (question.isBlank() || question.length() > Conversation.LONGEST_QUESTION) {
            throw wrong("ask.question-length", Conversation.LONGEST_QUESTION);
        }
        Path source = file;
        String text = source == null
                ? ""
                : FileInput.read(documents.store(), source, this::say).text();
        Assistant services = assistant.get();
        QuestionLimits limits = limits(services);
        Conversation conversation = new Conversation(
                services,
                new ConversationDocument(
                        () -> ConversationDocument.UNNAMED,
                        () -> text,
                        () -> source != null && documents.localOnly().test(source),
                        source == null
                                ? StyleSheet.NONE
                                : new StyleSheet.ReadOnly(documents.styleOf(source, this::say))),
                ProposalReviews.SHOWN_ONLY);
        PrintWriter out = spec.commandLine().getOut();
        AskOutput output = format == Format.json
                ? new AskOutput.Json(out, this::look)
                : new AskOutput.Text(out, spec.commandLine().getErr(), this::look);
        AssistantAnswer answer = conversation.ask(
                question,
                limits,
                event -> {
                    output.hear(event);
                    if (out.checkError()) {
                        cancellation.cancel();
                    }
                },
                cancellation);
        return exitCode(answer.end());
    }

    private List<Warning> look(Proposal.Edit edit) {
        return warnings.of(
                new VersionWarnings.Change(edit.document(), edit.start(), edit.end(), edit.replacement()),
                edit.putBack(),
                edit.wanted());
    }

    private QuestionLimits limits(Assistant services) {
        QuestionLimits limits = QuestionLimits.of(services.settings().get().assistant());
        Integer turns = maxTurns;
        BigDecimal usd = maxUsd;
        if (turns != null && (turns < 1 || turns > SettingsLimits.MOST_TURNS)) {
            throw wrong("ask.max-turns", SettingsLimits.MOST_TURNS);
        }
        if (usd != null && usd.signum() < 0) {
            throw wrong("ask.max-usd");
        }
        return new QuestionLimits(
                turns == null ? limits.maxTurns() : turns, usd == null ? limits.maxCost() : Money.ofUsd(usd));
    }

    private static int exitCode(AssistantAnswer.@Nullable Unfinished end) {
        if (end == null) {
            return ExitCode.OK;
        }
        if (end.ownLimit()) {
            return ExitCode.LIMIT;
        }
        return end.kind() == ErrorKind.CANCELLED ? ExitCode.INTERRUPTED : ExitCode.FAILED;
    }

    private void say(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), Words.get(key, arguments));
    }
}
