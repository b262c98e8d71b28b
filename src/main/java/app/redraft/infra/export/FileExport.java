package app.redraft.infra.export;

import app.redraft.core.export.DocumentExport;
import app.redraft.core.export.ExportFormat;
import app.redraft.core.export.Manuscript;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Exports to files. Thread-safe. */
public final class FileExport implements DocumentExport {

    @Override
    public List<UserMessage> write(Manuscript manuscript, ExportFormat format, Path target) throws IOException {
        List<UserMessage> notices = new ArrayList<>();
        WebPage page = WebPage.of(manuscript, notices);
        Path folder = target.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, ".export-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                if (format == ExportFormat.PDF) {
                    new PdfWriter(manuscript.locale()).write(page, out, notices);
                } else {
                    out.write(page.html().getBytes(StandardCharsets.UTF_8));
                }
            }
            replace(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return List.copyOf(notices);
    }

    private static void replace(Path fresh, Path target) throws IOException {
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix") && Files.exists(target)) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
        } else if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
