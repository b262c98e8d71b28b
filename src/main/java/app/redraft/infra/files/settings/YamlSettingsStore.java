package app.redraft.infra.files.settings;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsException;
import app.redraft.core.settings.SettingsStore;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code settings.yaml}. A file that cannot be used leaves the last good settings in force, also after a restart: a copy of
 * the last file that could be used lies beside it. {@code AI_DEFAULT_TIER} wins over {@code default_tier} and is never
 * written to the file. Thread-safe.
 */
public final class YamlSettingsStore implements SettingsStore {
    /** The environment variable that wins over {@code default_tier}. */
    public static final String DEFAULT_TIER_VARIABLE = "AI_DEFAULT_TIER";

    private static final Logger LOG = LoggerFactory.getLogger(YamlSettingsStore.class);
    private static final long MAX_BYTES = 1 << 20;

    private final Path file;
    private final Path lastGoodFile;
    private final Map<String, String> environment;
    private @Nullable Settings lastGood;

    /**
     * @param file the settings file; need not exist
     * @param environment the process environment
     */
    public YamlSettingsStore(Path file, Map<String, String> environment) {
        this.file = file;
        this.lastGoodFile = file.resolveSibling("." + file.getFileName() + ".last-good");
        this.environment = Map.copyOf(environment);
    }

    @Override
    public synchronized Loaded load() {
        UserMessage problem = null;
        Settings settings;
        try {
            String yaml = text(file);
            settings = SettingsReader.read(yaml);
            lastGood = settings;
            keepLastGood(yaml);
        } catch (NoSuchFileException e) {
            settings = Settings.DEFAULTS;
            lastGood = settings;
        } catch (YamlNode.Malformed e) {
            settings = lastGood();
            problem = UserMessage.of(
                    e.problem().key().equals(YamlFields.MEANT) ? "settings.unusable-question" : "settings.unusable",
                    file.toString(),
                    e.line(),
                    e.problem(),
                    inForce());
        } catch (CharacterCodingException e) {
            settings = lastGood();
            problem = UserMessage.of("settings.not-utf-8", file.toString(), inForce());
        } catch (IOException e) {
            settings = lastGood();
            problem = UserMessage.of("settings.unreadable", file.toString(), String.valueOf(e.getMessage()), inForce());
        }
        return withEnvironment(settings, problem);
    }

    private Loaded withEnvironment(Settings settings, @Nullable UserMessage problem) {
        String value = environment.get(DEFAULT_TIER_VARIABLE);
        if (value == null || value.isBlank()) {
            return new Loaded(settings, problem);
        }
        Optional<TierChoice> choice = choice(value);
        if (choice.isEmpty()) {
            UserMessage message = UserMessage.of("settings.variable-wrong", DEFAULT_TIER_VARIABLE, value.strip());
            return new Loaded(settings, problem == null ? message : UserMessage.of("settings.both", problem, message));
        }
        return new Loaded(settings.withDefaultTier(choice.get()), problem);
    }

    private static Optional<TierChoice> choice(String value) {
        return Arrays.stream(TierChoice.values())
                .filter(choice -> choice.id().equalsIgnoreCase(value.strip()))
                .findFirst();
    }

    @Override
    public synchronized void save(Settings settings) throws IOException {
        write(SettingsValues.of(withoutEnvironment(settings)));
    }

    @Override
    public synchronized Settings save(Settings before, Settings after) throws IOException {
        load();
        SettingsValues seen = SettingsValues.of(withoutEnvironment(before));
        write(SettingsValues.of(lastGood()).changed(seen, SettingsValues.of(withoutEnvironment(after))));
        return load().settings();
    }

    @Override
    public synchronized TierChoice defaultTier() {
        load();
        return lastGood().defaultTier();
    }

    @Override
    public synchronized Settings saveDefaultTier(TierChoice choice) throws IOException {
        load();
        write(SettingsValues.of(lastGood().withDefaultTier(choice)));
        return load().settings();
    }

    private void write(SettingsValues values) throws IOException {
        String yaml;
        try {
            yaml = SettingsWriter.write(values, oldText());
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            AtomicFile.write(file, yaml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SettingsException(UserMessage.of("settings.not-saved", file.toString()), e);
        }
        load();
    }

    /** The text whose comments go on; a file that cannot be used is put aside first, for nothing in it may be lost. */
    private SettingsText oldText() throws IOException {
        try {
            String yaml = text(file);
            SettingsReader.read(yaml);
            return SettingsText.of(yaml);
        } catch (NoSuchFileException e) {
            return SettingsText.none(template());
        } catch (YamlNode.Malformed | CharacterCodingException e) {
            Path aside = file.resolveSibling(file.getFileName() + ".unusable");
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("The settings file that could not be used was kept as {}", aside);
            return SettingsText.none(template());
        }
    }

    /** The file keeps its own default tier while the environment decides. */
    private Settings withoutEnvironment(Settings settings) {
        String value = environment.get(DEFAULT_TIER_VARIABLE);
        boolean decided = value != null && choice(value).equals(Optional.of(settings.defaultTier()));
        return decided ? settings.withDefaultTier(lastGood().defaultTier()) : settings;
    }

    /** What holds while the file cannot be used; at the very first start there is nothing before it. */
    private UserMessage inForce() {
        return UserMessage.of(
                lastGood().equals(Settings.DEFAULTS) ? "settings.defaults-hold" : "settings.last-good-hold");
    }

    private Settings lastGood() {
        Settings known = lastGood;
        if (known == null) {
            known = readLastGood();
            lastGood = known;
        }
        return known;
    }

    private Settings readLastGood() {
        try {
            return SettingsReader.read(text(lastGoodFile));
        } catch (NoSuchFileException e) {
            return Settings.DEFAULTS;
        } catch (IOException | YamlNode.Malformed e) {
            LOG.warn("The copy of the last good settings cannot be used: {}", e.getMessage());
            return Settings.DEFAULTS;
        }
    }

    private void keepLastGood(String yaml) {
        try {
            if (!Files.exists(lastGoodFile) || !text(lastGoodFile).equals(yaml)) {
                AtomicFile.write(lastGoodFile, yaml.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            LOG.debug("The last good settings could not be kept: {}", e.getMessage());
        }
    }

    private static String text(Path path) throws IOException {
        if (Files.exists(path) && Files.size(path) > MAX_BYTES) {
            throw new IOException("it is larger than 1 MB");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String template() {
        try (InputStream stream = YamlSettingsStore.class.getResourceAsStream("/settings/settings.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
