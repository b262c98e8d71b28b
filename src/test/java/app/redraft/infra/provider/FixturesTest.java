package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelClient;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every rule of the wire over a real socket: in one piece, cut at every byte, and byte by byte. */
class FixturesTest {
    @RegisterExtension
    final WireWorld world = new WireWorld();

    static Stream<Fixture> all() {
        return Stream.of(
                        OpenAiFixtures.chunks(),
                        OpenAiFixtures.ends(),
                        OpenAiFixtures.errors(),
                        OpenAiFixtures.tools(),
                        OpenAiFixtures.thinking(),
                        OpenAiFixtures.usage(),
                        OpenAiFixtures.framing(),
                        OtherFixtures.cloudflare(),
                        OtherFixtures.claude(),
                        OtherFixtures.llama())
                .flatMap(List::stream);
    }

    @TestFactory
    Stream<DynamicTest> inOnePiece() {
        return all().map(fixture -> DynamicTest.dynamicTest(fixture.kind().id() + ": " + fixture.name(), () -> {
            assertThat(run(fixture, fixture.bytes())).isEqualTo(fixture.expected());
        }));
    }

    @TestFactory
    Stream<DynamicTest> cutAtEveryByte() {
        return all().map(fixture -> DynamicTest.dynamicTest(fixture.kind().id() + ": " + fixture.name(), () -> {
            byte[] bytes = fixture.bytes();
            for (int at = 1; at < bytes.length; at++) {
                assertThat(run(fixture, Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at, bytes.length)))
                        .as("cut at %d", at)
                        .isEqualTo(fixture.expected());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> byteByByte() {
        return all().map(fixture -> DynamicTest.dynamicTest(fixture.kind().id() + ": " + fixture.name(), () -> {
            byte[] bytes = fixture.bytes();
            byte[][] pieces = new byte[bytes.length][];
            for (int at = 0; at < bytes.length; at++) {
                pieces[at] = new byte[] {bytes[at]};
            }
            assertThat(run(fixture, pieces)).isEqualTo(fixture.expected());
        }));
    }

    private String run(Fixture fixture, byte[]... pieces) {
        world.server().stream(fixture.contentType(), fixture.headers(), pieces);
        ModelClient client = world.client(fixture.kind(), fixture.path(), "asked");
        return Fixture.summary(Calls.run(client, Calls.withTool(), new Cancellation()));
    }
}
