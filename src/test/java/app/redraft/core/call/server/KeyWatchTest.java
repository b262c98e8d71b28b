package app.redraft.core.call.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ModelClient;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.Calls;
import app.redraft.infra.provider.WireWorld;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyWatchTest {
    @RegisterExtension
    final WireWorld world = new WireWorld();

    @Test
    void tellsOfARefusedKeyAndOfNothingElse() {
        AtomicInteger refused = new AtomicInteger();
        ModelClient client =
                new KeyWatch(world.client(ProviderKind.OPENAI, "", "small", "some-key"), refused::incrementAndGet);
        world.server().answer(500, "", "");
        Calls.run(client);
        assertThat(refused).hasValue(0);
        world.server().answer(401, "", "");
        Calls.run(client);
        assertThat(refused).hasValue(1);
    }
}
