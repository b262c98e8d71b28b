package app.redraft.cli;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.TextFile;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.TakenOffers;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.Version;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.UserMessage;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft rewrite}: rewrites a file or standard input. */
@Command(name = "rewrite", mixinStandardHelpOptions = true)
public final class RewriteCommand implements Callable<Integer> {
    /** What is written to standard output. */
    enum Format {
        text,
        diff,
        json
    }

    /** Which changes that the engine only offers are made all the same. */
    enum Offers {
        none,
        /** Those that bring no warning. */
        sure,
        all
    }

    /** The presets, for the help. */
    static final class PresetIds extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        PresetIds() {
            super(Arrays.stream(Preset.values()).map(Preset::id).toList());
        }
    }

    /** Preset or free words, not both. */
    static final class Wish {
        @Option(names = "--preset", paramLabel = "P", completionCandidates = PresetIds.class)
        private @Nullable String preset;

        @Option(names = "--instruction", paramLabel = "T")
        private @Nullable String instruction;
    }

    /** Leads to the file that was redirected to standard input, where there is one. */
    private static final Path STDIN = Path.of("/dev/stdin");

    private final Supplier<Rewriter> rewriter;
    private final Documents documents;
    private final VersionWarnings warnings;
    private final Cancellation cancellation;
    private final InputStream stdin;
    private final boolean terminal;

    /** The call under way, until it was said that it waits. */
    private RewriteEvent.@Nullable Started asked;

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private @Nullable Wish wish;

    @Option(names = "--tier", paramLabel = "TIER")
    private @Nullable String tier;

    @Option(names = "--go-deeper")
    private boolean goDeeper;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--offers", paramLabel = "OFFERS", defaultValue = "none")
    private Offers offers = Offers.none;

    @Option(names = "--in-place")
    private boolean inPlace;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private String file = "-";

    /**
     * The command.
     *
     * @param rewriter made when it is needed
     * @param warnings tells where a rewrite may say something else
     * @param cancellation stops the call on an interrupt
     * @param stdin standard input
     * @param terminal whether standard output is a terminal, on which a diff may be drawn live
     */
    public RewriteCommand(
            Supplier<Rewriter> rewriter,
            Documents documents,
            VersionWarnings warnings,
            Cancellation cancellation,
            InputStream stdin,
            boolean terminal) {
        this.rewriter = rewriter;
        this.documents = documents;
        this.warnings = warnings;
        this.cancellation = cancellation;
        this.stdin = stdin;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Instruction instruction = instruction();
        TierChoice choice = choice();
        boolean fromStdin = file.equals("-");
        if (inPlace && fromStdin) {
            throw new ParameterException(spec.commandLine(), Words.get("rewrite.in-place-needs-file"));
        }
        TextFile input;
        try {
            input = fromStdin ? StandardInput.read(stdin) : FileInput.read(documents.store(), Path.of(file), this::say);
        } catch (DocumentException e) {
            return fail(Words.of(e.userMessage()));
        }
        if (input.text().isBlank()) {
            return fail(fromStdin ? Words.get("rewrite.stdin-empty") : Words.get("rewrite.file-empty", file));
        }
        return run(input, instruction, choice);
    }

    private int run(TextFile input, Instruction instruction, @Nullable TierChoice choice) {
        Path source = file.equals("-") ? STDIN : input.path();
        RewriteSession session = rewriter.get()
                .open(
                        Passage.of(input.text(), 0, input.text().length()),
                        instruction,
                        () -> documents.localOnly().test(source),
                        source.equals(STDIN) ? StyleSheet.NONE : documents.styleOf(source, this::say));
        Function<Version, List<Warning>> guard = version -> warnings.of(input.text(), version, instruction.text());
        PrintWriter out = spec.commandLine().getOut();
        RewriteOutput output =
                switch (format) {
                    case text -> new RewriteOutput.Text(out, input.format().lineEnd(), inPlace);
                    case diff -> new DiffOutput(out, input.text(), terminal);
                    case json -> new JsonOutput(out, input.text(), guard);
                };
        Consumer<RewriteEvent> tell = event -> {
            output.hear(event);
            if (out.checkError()) {
                cancellation.cancel();
            }
            explain(event);
        };
        Version answer = session.rewrite(choice, tell, cancellation);
        Version version = taken(answer, guard, output);
        if (goDeeper && !cancellation.isCancelled()) {
            output.deepen(version);
            version = taken(session.goDeeper(answer, tell, cancellation), guard, output);
        }
        output.end(version);
        out.flush();
        if (format != Format.json) {
            tell(guard.apply(version), version);
        }
        int code = ExitCode.of(version);
        if (code == ExitCode.OK && inPlace) {
            code = writeBack(input, version);
        }
        return code;
    }

    /** The answer with the offers that are wanted. */
    private Version taken(Version answer, Function<Version, List<Warning>> guard, RewriteOutput output) {
        Version taken =
                switch (offers) {
                    case none -> answer;
                    case sure ->
                        TakenOffers.sure(answer, version -> guard.apply(version).size());
                    case all -> TakenOffers.all(answer);
                };
        if (!taken.text().equals(answer.text())) {
            output.hear(new RewriteEvent.Replaced(taken.text()));
        }
        return taken;
    }

    /** Matters of style take one line together. */
    private void tell(List<Warning> warnings, Version version) {
        warnings.stream()
                .filter(warning -> !warning.kind().isStyle())
                .forEach(warning -> say(Words.get("rewrite.look-at", warning.why())));
        List<String> phrases = warnings.stream()
                .filter(warning -> warning.kind().isStyle())
                .map(warning -> warning.rewritten().in(version.text()))
                .distinct()
                .toList();
        if (!phrases.isEmpty()) {
            say(Words.get("rewrite.phrases", String.join(", ", phrases)));
        }
        if (version.finished() && !version.suggestions().isEmpty()) {
            say(Words.get("rewrite.offers", version.suggestions().size()));
        }
    }

    private int writeBack(TextFile input, Version version) {
        try {
            if (documents.store().changedOnDisk(input)) {
                return notWritten(input, version, Words.get("rewrite.changed-meanwhile", file));
            }
            DocumentStore.Saved saved = documents.store().save(input.path(), version.text(), input.format());
            saved.notices().forEach(notice -> say(Words.of(notice)));
            if (input.format().mixedLineEnds()) {
                say(Words.get("rewrite.line-ends-made-equal", file));
            }
            return ExitCode.OK;
        } catch (DocumentException e) {
            return notWritten(input, version, Words.of(e.userMessage()));
        }
    }

    /** A result that cannot be put into its file is not lost: it goes where it goes without {@code --in-place}. */
    private int notWritten(TextFile input, Version version, String reason) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.text) {
            RewriteOutput.Text elsewhere =
                    new RewriteOutput.Text(out, input.format().lineEnd(), false);
            elsewhere.end(version);
            out.flush();
        }
        fail(reason);
        return ExitCode.FAILED;
    }

    private void say(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }

    /** What is not the result goes to standard error, in words. */
    private void explain(RewriteEvent event) {
        PrintWriter err = spec.commandLine().getErr();
        if (event instanceof RewriteEvent.Fallback fallback) {
            err.println(Words.get(
                    "rewrite.fallback",
                    fallback.from().id(),
                    fallback.reason(),
                    fallback.to().id()));
        } else if (event instanceof RewriteEvent.Started started) {
            asked = started;
        } else if (event instanceof RewriteEvent.Waiting waiting) {
            explainWaiting(waiting, err);
        } else if (event instanceof RewriteEvent.Finished finished) {
            UserMessage message = finished.version().end().message();
            if (message != null) {
                err.println(Words.of(message));
            }
            finished.version()
                    .removed()
                    .forEach(piece -> err.println(Words.of(
                            UserMessage.of("rewrite.removed", piece.text().strip()))));
        }
        err.flush();
    }

    /** Once a call; the built-in engine loads within a second or two and needs no word about it. */
    private void explainWaiting(RewriteEvent.Waiting waiting, PrintWriter err) {
        RewriteEvent.Started current = asked;
        RewriteEvent.Pause pause = waiting.pause();
        if (current != null && pause != null) {
            err.println(Words.get(
                    "rewrite.pause",
                    current.tier().id(),
                    pause.length().plusMillis(999).toSeconds(),
                    Words.of(pause.reason())));
        } else if (waiting.loading() && current != null && !current.engine().isBuiltin()) {
            asked = null;
            err.println(Words.get("rewrite.warming-up", current.tier().id()));
        }
    }

    private Instruction instruction() {
        if (wish == null) {
            return Instruction.of(Preset.IMPROVE);
        }
        if (wish.preset != null) {
            String id = wish.preset.toLowerCase(Locale.ROOT);
            return Instruction.of(Preset.of(id).orElseThrow(() -> wrong("--preset", id, presets())));
        }
        String words = wish.instruction == null ? "" : wish.instruction;
        if (words.isBlank() || words.length() > Instruction.MAX_LENGTH) {
            throw new ParameterException(
                    spec.commandLine(), Words.get("rewrite.instruction-length", Instruction.MAX_LENGTH));
        }
        return Instruction.free(words);
    }

    private @Nullable TierChoice choice() {
        if (tier == null) {
            return null;
        }
        String id = tier.toLowerCase(Locale.ROOT);
        return Arrays.stream(TierChoice.values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong("--tier", id, "edge, frontier, auto"));
    }

    private static String presets() {
        return Arrays.stream(Preset.values()).map(Preset::id).collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String option, String value, String known) {
        return new ParameterException(spec.commandLine(), Words.get("option.unknown-value", option, value, known));
    }

    private int fail(@Nullable String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
        return ExitCode.USAGE;
    }
}
