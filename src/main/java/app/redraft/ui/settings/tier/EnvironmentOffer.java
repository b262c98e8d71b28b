package app.redraft.ui.settings.tier;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A provider's key that stands in the environment and may be taken over by one click.
 *
 * @param variable where it stands
 * @param presetId the preset it belongs to
 * @param key the key
 * @param accountId the account that goes with it, or empty
 */
public record EnvironmentOffer(String variable, String presetId, String key, String accountId) {

    /** What an environment has to offer. */
    public static List<EnvironmentOffer> in(Map<String, String> environment) {
        return Stream.of(
                        new EnvironmentOffer(
                                "OPENAI_API_KEY", "openai", environment.getOrDefault("OPENAI_API_KEY", ""), ""),
                        new EnvironmentOffer(
                                "ANTHROPIC_API_KEY",
                                "anthropic",
                                environment.getOrDefault("ANTHROPIC_API_KEY", ""),
                                ""),
                        new EnvironmentOffer(
                                "CLOUDFLARE_API_TOKEN",
                                "workers-ai",
                                environment.getOrDefault("CLOUDFLARE_API_TOKEN", ""),
                                environment.getOrDefault("CLOUDFLARE_ACCOUNT_ID", "")))
                .filter(offer -> !offer.key().isBlank())
                .toList();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "EnvironmentOffer[" + variable + "]";
    }
}
