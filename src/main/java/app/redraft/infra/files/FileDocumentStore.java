package app.redraft.infra.files;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.TextFile.Format;
import app.redraft.core.document.TextFile.Stamp;
import app.redraft.core.document.UnclearEncodingException;
import app.redraft.core.document.UnencodableTextException;
import app.redraft.core.file.AtomicFile;
import app.redraft.core.text.DisplayText;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Text documents as files, with the encoding and the line ends they have. */
public final class FileDocumentStore implements DocumentStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileDocumentStore.class);

    /** The largest file that is opened, in bytes. */
    static final long MAX_BYTES = 50L << 20;

    private static final Set<PosixFilePermission> WRITERS =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    @Override
    public TextFile load(Path path) {
        byte[] bytes = read(path);
        TextEncoding encoding = EncodingDetector.certain(bytes).orElseThrow(() -> unclear(path, bytes));
        return decode(path, bytes, encoding);
    }

    @Override
    public TextFile load(Path path, TextEncoding encoding) {
        return decode(path, read(path), encoding);
    }

    private static DocumentException unclear(Path path, byte[] bytes) {
        List<TextEncoding> candidates = EncodingDetector.candidates(bytes);
        return candidates.isEmpty()
                ? problem("document.not-text", path, null)
                : new UnclearEncodingException(shown(path), candidates);
    }

    private static byte[] read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw problem("document.is-folder", path, null);
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw problem("document.not-a-file", path, null);
            }
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw new DocumentException(
                        UserMessage.of("document.too-large", shown(path), size >> 20, MAX_BYTES >> 20), null);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw problem("document.missing", path, e);
        } catch (AccessDeniedException e) {
            throw problem("document.unreadable", path, e);
        } catch (IOException e) {
            throw new DocumentException(UserMessage.of("document.read-failed", shown(path), reason(e)), e);
        }
    }

    private static TextFile decode(Path path, byte[] bytes, TextEncoding encoding) {
        try {
            String raw = new TextCodec(encoding).decode(bytes);
            return new TextFile(path, LineEnds.toLf(raw), LineEnds.formatOf(raw, encoding), stamp(path, bytes));
        } catch (CharacterCodingException e) {
            throw new DocumentException(UserMessage.of("document.other-encoding", shown(path), encoding.name()), e);
        }
    }

    @Override
    public Saved save(Path path, String text, Format format) {
        byte[] bytes = encode(path, withLineEnds(path, text, format), format.encoding());
        try {
            if (Files.isDirectory(path)) {
                throw problem("document.save-folder", path, null);
            }
            if (isReadOnly(path)) {
                throw problem("document.read-only", path, null);
            }
            AtomicFile.Result result = AtomicFile.write(path, bytes);
            List<UserMessage> notices = result == AtomicFile.Result.IN_PLACE_FOLDER
                    ? List.of(UserMessage.of("document.saved-in-place", shown(path)))
                    : List.of();
            return new Saved(new TextFile(path, text, format, stamp(path, bytes)), notices);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw problem("document.folder-gone", path, e);
        } catch (AccessDeniedException e) {
            throw problem("document.folder-closed", path, e);
        } catch (FileSystemException e) {
            String rest = e.getOtherFile();
            throw rest == null
                    ? notSaved(path, e)
                    : new DocumentException(UserMessage.of("document.half-saved", shown(path), reason(e), rest), e);
        } catch (IOException e) {
            throw notSaved(path, e);
        }
    }

    /** A file that mixes line ends keeps them, line by line. */
    private static String withLineEnds(Path path, String text, Format format) {
        if (format.mixedLineEnds() && Files.isRegularFile(path)) {
            try {
                String raw = new TextCodec(format.encoding()).decode(Files.readAllBytes(path));
                return LineEnds.fromLf(text, format.lineEnd(), raw);
            } catch (IOException e) {
                LOG.debug("the line ends of {} are not known: {}", path, e.getMessage());
            }
        }
        return LineEnds.fromLf(text, format.lineEnd());
    }

    private static DocumentException notSaved(Path path, IOException cause) {
        return new DocumentException(UserMessage.of("document.not-saved", shown(path), reason(cause)), cause);
    }

    private static DocumentException problem(String key, Path path, @Nullable IOException cause) {
        return new DocumentException(UserMessage.of(key, shown(path)), cause);
    }

    private static byte[] encode(Path path, String text, TextEncoding encoding) {
        TextCodec codec = new TextCodec(encoding);
        try {
            return codec.encode(text);
        } catch (CharacterCodingException e) {
            throw new UnencodableTextException(shown(path), encoding, codec.lacking(text));
        }
    }

    /** A file nobody may write. The move over it would succeed all the same, so ask before. */
    private static boolean isReadOnly(Path path) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        boolean nobodyMay =
                posix != null && posix.readAttributes().permissions().stream().noneMatch(WRITERS::contains);
        return nobodyMay || !Files.isWritable(path);
    }

    @Override
    public boolean changedOnDisk(TextFile file) {
        try {
            return Files.size(file.path()) != file.stamp().size()
                    || !hash(Files.readAllBytes(file.path()))
                            .equals(file.stamp().hash());
        } catch (IOException e) {
            return true;
        }
    }

    private static Stamp stamp(Path path, byte[] bytes) {
        try {
            return new Stamp(Files.getLastModifiedTime(path).toMillis(), bytes.length, hash(bytes));
        } catch (IOException e) {
            return new Stamp(0, bytes.length, hash(bytes));
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String shown(Path path) {
        return DisplayText.name(path.toString());
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
