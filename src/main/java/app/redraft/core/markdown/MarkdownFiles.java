package app.redraft.core.markdown;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which files are taken for Markdown. */
public final class MarkdownFiles {
    private static final Set<String> ENDINGS =
            Set.of("md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdx", "qmd", "rmd");

    private MarkdownFiles() {}

    /** Whether a document is taken for Markdown: by the ending of its name, and always while it has none. */
    public static boolean contains(Optional<Path> file) {
        String name = file.map(Path::getFileName).map(Path::toString).orElse("new.md");
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
