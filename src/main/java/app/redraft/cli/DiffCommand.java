package app.redraft.cli;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Review;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft diff}: runs the streaming diff over two files, as if the second were a rewrite that arrives in pieces. */
@Command(name = "diff", mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
    private static final int MOST_RUNS = 100_000;

    /** What is written to standard output. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--chunk", paramLabel = "N", defaultValue = "4")
    private int chunk = 4;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1")
    private int repeat = 1;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.text;

    @Parameters(index = "0", paramLabel = "ORIGINAL", descriptionKey = "original")
    private Path originalFile = Path.of("");

    @Parameters(index = "1", paramLabel = "REWRITTEN", descriptionKey = "rewritten")
    private Path rewrittenFile = Path.of("");

    @Override
    public Integer call() {
        if (chunk < 0) {
            throw new ParameterException(spec.commandLine(), Words.get("diff.chunk"));
        }
        if (repeat < 1 || repeat > MOST_RUNS) {
            throw new ParameterException(spec.commandLine(), Words.get("diff.repeat", MOST_RUNS));
        }
        String original;
        String rewritten;
        try {
            original = read(originalFile);
            rewritten = read(rewrittenFile);
        } catch (Unreadable e) {
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().flush();
            return ExitCode.USAGE;
        }
        TimedDiff run = TimedDiff.run(original, rewritten, chunk);
        for (int k = 1; k < repeat; k++) {
            run = TimedDiff.run(original, rewritten, chunk);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            out.print(run.json() + "\n");
        } else {
            printMarked(out, Review.of(original, run.frame().ops()));
            spec.commandLine().getErr().println(run.summary());
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void printMarked(PrintWriter out, Review review) {
        String last = "\n";
        for (DiffSpan span : DiffSpans.of(review)) {
            last = switch (span.kind()) {
                case DELETE, MOVED_FROM -> "[-" + span.text() + "-]";
                case INSERT, MOVED_TO -> "{+" + span.text() + "+}";
                default -> span.text();
            };
            out.print(last);
        }
        if (!last.endsWith("\n")) {
            out.print("\n");
        }
    }

    private static String read(Path file) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new Unreadable(Words.get("file.missing", file), e);
        } catch (CharacterCodingException e) {
            throw new Unreadable(Words.get("file.not-utf8", file), e);
        } catch (IOException e) {
            throw new Unreadable(Words.get("file.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** One of the two files is missing or no text. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, IOException cause) {
            super(message, cause);
        }
    }
}
