package app.redraft.infra.provider.proofreader.chunks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.chunker.DefaultChunkerContextGenerator;
import opennlp.tools.chunker.DefaultChunkerSequenceValidator;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.postag.DefaultPOSContextGenerator;
import opennlp.tools.postag.DefaultPOSSequenceValidator;
import opennlp.tools.postag.POSDictionary;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.TokenTag;
import org.languagetool.tools.Tools;

/** OpenNLP's three English models, with the settings they were made for: tokens, parts of speech, phrases. Any thread. */
final class PhraseModels {
    private static final int SPEECH_BEAM = 3;
    private static final int PHRASE_BEAM = 10;

    private final TokenizerModel tokens;
    private final POSDictionary dictionary;
    private final CompactModel speech;
    private final CompactModel phrases;

    private PhraseModels(TokenizerModel tokens, POSDictionary dictionary, CompactModel speech, CompactModel phrases) {
        this.tokens = tokens;
        this.dictionary = dictionary;
        this.speech = speech;
        this.phrases = phrases;
    }

    /** Reads the models. */
    static PhraseModels read() {
        try (InputStream stream = Tools.getStream("/en-token.bin")) {
            return new PhraseModels(
                    new TokenizerModel(stream),
                    entry("/en-pos-maxent.bin", "tags.tagdict", POSDictionary::create),
                    entry("/en-pos-maxent.bin", "pos.model", CompactModel::read),
                    entry("/en-chunker.bin", "chunker.model", CompactModel::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reader<T> {
        T read(InputStream stream) throws IOException;
    }

    private static <T> T entry(String archive, String name, Reader<T> reader) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Tools.getStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return reader.read(zip);
                }
            }
            throw new IOException(archive + " has no " + name);
        }
    }

    /** The model of parts of speech. */
    CompactModel speech() {
        return speech;
    }

    String[] tokens(String sentence) {
        return new TokenizerME(tokens).tokenize(sentence);
    }

    /** The phrase that each token begins or is in: {@code B-NP}, {@code I-VP}, {@code O}. */
    String[] phrases(String[] words) {
        String[] tags = new BeamSearch<String>(SPEECH_BEAM, speech)
                .bestSequence(
                        words,
                        new Object[0],
                        new DefaultPOSContextGenerator(SPEECH_BEAM, null),
                        new DefaultPOSSequenceValidator(dictionary))
                .getOutcomes()
                .toArray(String[]::new);
        return new BeamSearch<TokenTag>(PHRASE_BEAM, phrases)
                .bestSequence(
                        TokenTag.create(words, tags),
                        new Object[0],
                        new DefaultChunkerContextGenerator(),
                        new DefaultChunkerSequenceValidator())
                .getOutcomes()
                .toArray(String[]::new);
    }
}
