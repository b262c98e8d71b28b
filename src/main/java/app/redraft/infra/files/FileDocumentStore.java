package app.redraft.infra.files;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.TextFile.Format;
import app.redraft.core.document.TextFile.Stamp;
import app.redraft.core.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
import java.util.Locale;
import java.util.Set;

/** Text documents as UTF-8 files, with or without byte order mark, with the line ends they have. */
public final class FileDocumentStore implements DocumentStore {
    /** The largest file that is opened, in bytes. */
    static final long MAX_BYTES = 50L << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Set<PosixFilePermission> WRITERS =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    @Override
    public TextFile load(Path path) {
        byte[] bytes = read(path);
        boolean mark = startsWith(bytes, BYTE_ORDER_MARK);
        int offset = mark ? BYTE_ORDER_MARK.length : 0;
        String raw = decode(path, bytes, offset);
        return new TextFile(path, LineEnds.toLf(raw), LineEnds.formatOf(raw, mark), stamp(path, bytes));
    }

    private static byte[] read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw new DocumentException(path + " is a folder: choose a text file in it.", null);
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new DocumentException(path + " is not a file that can be edited.", null);
            }
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw new DocumentException(
                        String.format(
                                Locale.ROOT,
                                "%s has %d MB, and Redraft opens files up to %d MB: split it into parts.",
                                path,
                                size >> 20,
                                MAX_BYTES >> 20),
                        null);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new DocumentException(path + " is not there: check its name and folder.", e);
        } catch (AccessDeniedException e) {
            throw new DocumentException(path + " may not be read: ask its owner for permission.", e);
        } catch (IOException e) {
            throw new DocumentException(path + " cannot be read (" + reason(e) + ").", e);
        }
    }

    private static String decode(Path path, byte[] bytes, int offset) {
        if (startsWith(bytes, (byte) 0xFE, (byte) 0xFF) || startsWith(bytes, (byte) 0xFF, (byte) 0xFE)) {
            throw new DocumentException(
                    path + " is UTF-16 text: save it as UTF-8 in the program it comes from, then open it.", null);
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new DocumentException(
                        path + " is not a text file. Redraft opens plain text and Markdown: export it as text first.",
                        null);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DocumentException(
                    path + " is not UTF-8 text: save it as UTF-8 in the program it comes from, then open it.", e);
        }
    }

    @Override
    public TextFile save(Path path, String text, Format format) {
        byte[] bytes = encode(LineEnds.fromLf(text, format.lineEnd()), format.byteOrderMark());
        try {
            if (Files.isDirectory(path)) {
                throw new DocumentException(path + " is a folder: choose a file name in it.", null);
            }
            if (isReadOnly(path)) {
                throw new DocumentException(
                        path + " is read-only: save under another name, or allow writing to it.", null);
            }
            AtomicFile.write(path, bytes);
            return new TextFile(path, text, format, stamp(path, bytes));
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw notSaved(path, "its folder is not there any more", e);
        } catch (AccessDeniedException e) {
            throw notSaved(path, "its folder may not be written", e);
        } catch (IOException e) {
            throw notSaved(path, reason(e), e);
        }
    }

    private static DocumentException notSaved(Path path, String reason, IOException cause) {
        return new DocumentException(
                path + " was not saved: " + reason + ". Save it under another name or in another folder; "
                        + "what was on disk is unchanged.",
                cause);
    }

    private static byte[] encode(String text, boolean byteOrderMark) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))
                    .encode(CharBuffer.wrap(text));
            int offset = byteOrderMark ? BYTE_ORDER_MARK.length : 0;
            byte[] bytes = new byte[offset + encoded.remaining()];
            System.arraycopy(BYTE_ORDER_MARK, 0, bytes, 0, offset);
            encoded.get(bytes, offset, encoded.remaining());
            return bytes;
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
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

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static boolean startsWith(byte[] bytes, byte... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
