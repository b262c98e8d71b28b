package app.redraft.infra.tokens;

import app.redraft.core.llm.tokens.TokenCounter;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Counts with OpenAI's encodings: exact for its models, an estimate for every other one. An encoding is loaded at its first
 * use. Thread-safe.
 */
public final class JtokkitTokenCounter implements TokenCounter {
    /** Models of the older encoding; every newer one of OpenAI uses o200k, the best guess for other makers' models too. */
    private static final Pattern OLDER = Pattern.compile("(.*/)?gpt-(3\\.5|4)(-.*)?");

    private final Set<EncodingType> loaded = ConcurrentHashMap.newKeySet();
    private final EncodingRegistry registry = Encodings.newLazyEncodingRegistry();

    @Override
    public long count(String model, String text) {
        return text.isEmpty() ? 0 : encoding(model).countTokensOrdinary(text);
    }

    @Override
    public OptionalLong countIfLoaded(String model, String text) {
        return loaded.contains(type(model)) ? OptionalLong.of(count(model, text)) : OptionalLong.empty();
    }

    private Encoding encoding(String model) {
        EncodingType type = type(model);
        Encoding encoding = registry.getEncoding(type);
        loaded.add(type);
        return encoding;
    }

    private static EncodingType type(String model) {
        boolean older = OLDER.matcher(model.toLowerCase(Locale.ROOT)).matches();
        return older ? EncodingType.CL100K_BASE : EncodingType.O200K_BASE;
    }
}
