package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.settings.ProviderKind;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A dump of the memory that is written after a failed call does not tell the key. */
class KeysInMemoryTest {
    @RegisterExtension
    final WireWorld world = new WireWorld();

    @TempDir
    Path folder;

    @Test
    void aDumpAfterAFailedCallHoldsNoKey() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread server = new Thread(() -> refuseOnce(socket));
            server.start();
            String url = "http://127.0.0.1:" + socket.getLocalPort();
            var client = world.clients()
                    .create(Calls.settings(ProviderKind.OPENAI, url, "small"), () -> Optional.of(plain(masked())));
            assertThat(Calls.run(client).failure().kind()).isEqualTo(ErrorKind.AUTH);
            server.join();
            // What is looked for is what stays: the thread of the call may still be on its way out.
            world.idle();
        }
        Path dump = folder.resolve("memory.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        assertThat(holds(dump, masked())).isFalse();
    }

    /** Each character moved on by one, so that the test itself does not hold what is looked for. */
    private static byte[] masked() {
        return "lfz.pg.b.ujfs.uibu.opcpez.ibt".getBytes(StandardCharsets.US_ASCII);
    }

    private static String plain(byte[] masked) {
        for (int i = 0; i < masked.length; i++) {
            masked[i]--;
        }
        return new String(masked, StandardCharsets.US_ASCII);
    }

    private static boolean holds(Path file, byte[] masked) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            int matched = 0;
            for (int b = in.read(); b != -1; b = in.read()) {
                // The key has its first character nowhere else, so nothing is missed by starting anew.
                matched = b + 1 == masked[matched] ? matched + 1 : b + 1 == masked[0] ? 1 : 0;
                if (matched == masked.length) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Forgets what it read. */
    private static void refuseOnce(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            InputStream in = connection.getInputStream();
            int length = 0;
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); ; c = in.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    continue;
                }
                String header = line.toString().strip();
                line.setLength(0);
                if (header.isEmpty()) {
                    break;
                }
                if (header.startsWith("Content-Length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            in.readNBytes(length);
            connection.getOutputStream().write(LoopbackServer.head(401, "", "Content-Length: 0"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
