package app.redraft.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderKindTest {

    @ParameterizedTest
    @EnumSource
    void everyProviderSaysWhatIsPeculiarToIt(ProviderKind kind) {
        assertThat(ProviderKind.of(kind.id())).contains(kind);
        assertThat(kind.mostTemperature()).isBetween(1.0, 2.0);
        assertThat(kind.defaultAddress() != null).isEqualTo(kind.asksServer());
        if (kind.runsHere()) {
            assertThat(TierSettings.isLoopback(kind.defaultAddress())).isTrue();
            assertThat(kind.alwaysFree()).isTrue();
        }
    }
}
