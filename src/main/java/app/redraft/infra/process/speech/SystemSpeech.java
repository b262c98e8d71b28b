package app.redraft.infra.process.speech;

import app.redraft.core.settings.LocalPrograms;
import app.redraft.core.writing.Speech;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The voice of Linux (speech-dispatcher, eSpeak), macOS ({@code say}) or Windows (SAPI). The text goes to the program's standard
 * input, never into its arguments, where others could read it.
 */
public final class SystemSpeech implements Speech {
    private static final Logger LOG = LoggerFactory.getLogger(SystemSpeech.class);

    private static final String SAPI =
            """
            Add-Type -AssemblyName System.Speech; \
            [Console]::InputEncoding = [Text.Encoding]::UTF8; \
            (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())""";

    /** In the order in which they are tried. */
    private static final List<Voice> VOICES = List.of(
            new Voice("spd-say", List.of("--pipe-mode", "--wait"), List.of("--cancel")),
            new Voice("espeak-ng", List.of("--stdin"), List.of()),
            new Voice("espeak", List.of("--stdin"), List.of()),
            new Voice("say", List.of("-f", "-"), List.of()),
            new Voice("powershell", List.of("-NoProfile", "-NonInteractive", "-Command", SAPI), List.of()));

    private final LocalPrograms programs;
    private @Nullable Process reading;
    private @Nullable List<String> silencing;
    private boolean stopped;

    /**
     * A program that reads aloud.
     *
     * @param arguments let it read standard input
     * @param silence arguments that let what it has handed on fall silent; empty where its end does
     */
    private record Voice(String program, List<String> arguments, List<String> silence) {}

    public SystemSpeech(LocalPrograms programs) {
        this.programs = programs;
    }

    @Override
    public Optional<String> program() {
        return VOICES.stream()
                .map(Voice::program)
                .filter(name -> programs.find(name).isPresent())
                .findFirst();
    }

    @Override
    public boolean read(String text) throws IOException, InterruptedException {
        synchronized (this) {
            stopped = false;
        }
        for (Voice voice : VOICES) {
            Optional<Path> program = programs.find(voice.program());
            if (program.isPresent() && readBy(program.get(), voice, text)) {
                return true;
            }
        }
        return false;
    }

    /** Returns false where the program fails by itself: the next one is tried then. */
    private boolean readBy(Path program, Voice voice, String text) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(program, voice.arguments()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        synchronized (this) {
            reading = process;
            silencing = voice.silence().isEmpty() ? null : command(program, voice.silence());
            if (stopped) {
                process.destroy();
            }
        }
        try {
            feed(process, text);
            int code = process.waitFor();
            synchronized (this) {
                LOG.debug("{} ended with {}", voice.program(), code);
                return stopped || code == 0;
            }
        } catch (InterruptedException e) {
            stop();
            throw e;
        } finally {
            synchronized (this) {
                reading = null;
            }
        }
    }

    /** A program that ends early closes its input: its exit code tells then. */
    private static void feed(Process process, String text) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("The voice does not listen any more: {}", e.getMessage());
        }
    }

    private static List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return command;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        Process process = reading;
        if (process != null) {
            process.destroy();
        }
        List<String> silence = silencing;
        if (process != null && silence != null) {
            try {
                new ProcessBuilder(silence).start();
            } catch (IOException e) {
                LOG.debug("The voice cannot be told to be silent: {}", e.getMessage());
            }
        }
    }
}
