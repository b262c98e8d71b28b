package app.redraft.ui.rewrite.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each preset says what it does without a model, as long as none is connected. */
class OfflinePresetsTest {
    private static final TierSettings SERVER =
            new TierSettings(ProviderKind.OLLAMA, null, null, "small", 2048, 0.7, 0.9, null, 15, null, null, false);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXPAND")
    void saysWhatItDoesOffline(Preset preset) {
        assertThat(request(Settings.DEFAULTS).offline(preset.id()))
                .hasValueSatisfying(does -> assertThat(does).startsWith("corrects mistakes"));
        assertThat(request(Settings.DEFAULTS.withTier(Tier.EDGE, SERVER)).offline(preset.id()))
                .isEmpty();
    }

    @Test
    void expandNeedsAModel() {
        assertThat(request(Settings.DEFAULTS).needsModel("expand")).isTrue();
        assertThat(request(Settings.DEFAULTS).offline("expand")).isEmpty();
    }

    private static RequestViewModel request(Settings settings) {
        return new RequestViewModel(() -> settings, Texts.of("rewrite"));
    }
}
