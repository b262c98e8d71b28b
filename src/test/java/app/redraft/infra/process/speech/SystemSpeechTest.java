package app.redraft.infra.process.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Reads with whatever program there is, on real processes: small scripts in place of the voices. */
// The voices are shell scripts, which Windows cannot start.
@DisabledOnOs(OS.WINDOWS)
class SystemSpeechTest {
    private static final String TEXT = "Grüße.\nA second line.";

    @TempDir
    Path folder;

    private final SystemSpeech speech =
            new SystemSpeech(name -> Optional.of(folder.resolve(name)).filter(Files::isExecutable));

    @Test
    void theTextGoesToTheProgramsInputAndNotToItsArguments() throws Exception {
        program("espeak-ng", "cat > \"$0.heard\"; echo \"$@\" > \"$0.arguments\"");

        assertThat(speech.program()).contains("espeak-ng");
        assertThat(speech.read(TEXT)).isTrue();
        assertThat(folder.resolve("espeak-ng.heard")).hasContent(TEXT);
        assertThat(folder.resolve("espeak-ng.arguments")).hasContent("--stdin");
    }

    @Test
    void theNextProgramReadsWhereTheFirstFails() throws Exception {
        program("spd-say", "exit 1");
        program("espeak", "cat > \"$0.heard\"");

        assertThat(speech.read(TEXT)).isTrue();
        assertThat(folder.resolve("espeak.heard")).hasContent(TEXT);
    }

    @Test
    void aMachineWithoutAVoiceSaysSo() throws Exception {
        assertThat(speech.program()).isEmpty();
        assertThat(speech.read(TEXT)).isFalse();
        program("spd-say", "exit 1");
        assertThat(speech.read(TEXT)).isFalse();
    }

    @Test
    void stopEndsTheVoiceAndWhatItHasHandedOn() throws Exception {
        program(
                "spd-say",
                "if [ \"$1\" = --cancel ]; then touch \"$0.cancelled\"; else touch \"$0.began\"; exec sleep 600; fi");
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> read = worker.submit(() -> speech.read(TEXT));
            await(folder.resolve("spd-say.began"));
            speech.stop();
            assertThat(read.get(60, TimeUnit.SECONDS)).isTrue();
            await(folder.resolve("spd-say.cancelled"));
        } finally {
            worker.shutdownNow();
        }
    }

    private static void await(Path file) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(file));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
