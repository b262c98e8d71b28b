package app.redraft.core.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.markdown.edit.Edit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final String BOOK =
            "# One\n\ntext\n\n## One *a* `b`\n\nmore\n\n```\n# code\n```\n\n## Two\n\nlast\n\n# Three [x](y)\n\nend";

    @Test
    void headingsAreListedWithoutTheirMarks() {
        assertThat(Outline.of(BOOK).headings())
                .extracting(heading -> heading.level() + " " + heading.title())
                .containsExactly("1 One", "2 One a b", "2 Two", "1 Three x");
    }

    @Test
    void sectionsReachToTheNextHeadingOfTheirLevel() {
        Outline outline = Outline.of(BOOK);
        assertThat(outline.headings().get(0).end()).isEqualTo(BOOK.indexOf("# Three"));
        assertThat(outline.headings().get(1).end()).isEqualTo(BOOK.indexOf("## Two"));
        assertThat(outline.at(0)).isZero();
        assertThat(outline.at(BOOK.indexOf("last"))).isEqualTo(2);
        assertThat(Outline.of("no\n\n# One").at(1)).isEqualTo(-1);
    }

    @Test
    void aSectionChangesPlacesWithItsNeighbour() {
        Outline outline = Outline.of(BOOK);
        Edit up = SectionMove.up(BOOK, outline, 2).orElseThrow();
        assertThat(up.applyTo(BOOK))
                .isEqualTo(
                        "# One\n\ntext\n\n## Two\n\nlast\n\n## One *a* `b`\n\nmore\n\n```\n# code\n```\n\n# Three [x](y)\n\nend");
        assertThat(up.applyTo(BOOK).substring(up.caret())).startsWith("## Two");
        Edit down = SectionMove.down(BOOK, outline, 0).orElseThrow();
        assertThat(down.applyTo(BOOK))
                .startsWith("# Three [x](y)\n\nend\n\n# One\n\ntext")
                .endsWith("## Two\n\nlast");
        assertThat(down.applyTo(BOOK).substring(down.caret())).startsWith("# One\n");
    }

    @Test
    void sectionsStayBelowTheirOwnHeading() {
        Outline outline = Outline.of(BOOK);
        assertThat(SectionMove.up(BOOK, outline, 0)).isEqualTo(Optional.empty());
        assertThat(SectionMove.up(BOOK, outline, 1)).isEqualTo(Optional.empty());
        assertThat(SectionMove.down(BOOK, outline, 2)).isEqualTo(Optional.empty());
        assertThat(SectionMove.down(BOOK, outline, 3)).isEqualTo(Optional.empty());
    }

    @Test
    void underlinedTitlesAndFrontMatterAreRead() {
        assertThat(Outline.of("---\n# no: heading\n---\nTitle\n=====\n\nText").headings())
                .extracting(Outline.Heading::title)
                .containsExactly("Title");
    }
}
