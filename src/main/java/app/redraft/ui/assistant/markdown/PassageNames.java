package app.redraft.ui.assistant.markdown;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.text.DisplayText;
import app.redraft.ui.assistant.markdown.PassageReference.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** By what an answer can name passages of a document: the numbers of its paragraphs, and its headings. Immutable. */
public final class PassageNames {
    /** No document was looked at: nothing is named. */
    public static final PassageNames NONE = new PassageNames(0, Map.of());

    private static final String MARKS = "*_`[]\\&<~";

    private final int paragraphs;
    private final SectionTitles sections;

    private PassageNames(int paragraphs, Map<String, PassageReference> sections) {
        this.paragraphs = paragraphs;
        this.sections = new SectionTitles(sections);
    }

    /** The names of a document. A heading that stands in it more than once names no section. */
    public static PassageNames of(DocumentText document) {
        Map<String, PassageReference> sections = new HashMap<>();
        Set<String> twice = new HashSet<>();
        List<DocumentText.Heading> headings = document.headings();
        int paragraphs = document.paragraphs().size();
        for (int i = 0; i < headings.size(); i++) {
            DocumentText.Heading heading = headings.get(i);
            PassageReference section = new PassageReference(heading.paragraph(), last(headings, i, paragraphs));
            String title = title(heading);
            if (!title.isEmpty() && sections.put(title, section) != null) {
                twice.add(title);
            }
        }
        sections.keySet().removeAll(twice);
        return new PassageNames(paragraphs, sections);
    }

    /** The last paragraph before the next heading that is no part of the section. */
    private static int last(List<DocumentText.Heading> headings, int index, int paragraphs) {
        return headings.subList(index + 1, headings.size()).stream()
                .filter(next -> next.level() <= headings.get(index).level())
                .findFirst()
                .map(next -> next.paragraph() - 1)
                .orElse(paragraphs);
    }

    /** A heading as an answer shows it: without marks of Markdown. */
    private static String title(DocumentText.Heading heading) {
        String title = heading.title();
        boolean marked = title.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
        String plain = marked
                ? TextContentRenderer.builder()
                        .build()
                        .render(Parser.builder().build().parse(title))
                : title;
        return DisplayText.harmless(plain).strip();
    }

    /** The passages that a text without Markdown names, apart from one another, in order. */
    public List<Found> in(String text) {
        List<Found> all = new ArrayList<>(sections.in(text));
        ParagraphNumbers.in(text).stream()
                .filter(each -> each.reference().last() <= paragraphs)
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Found::start).thenComparingInt(each -> -each.end()));
        List<Found> apart = new ArrayList<>();
        int end = 0;
        for (Found each : all) {
            if (each.start() >= end) {
                apart.add(each);
                end = each.end();
            }
        }
        return apart;
    }

    /** The same in emphasised words. @param before what stands before them */
    List<Found> inEmphasis(String words, String before) {
        return sections.named(words, before)
                .map(section -> List.of(new Found(section, 0, words.length())))
                .orElseGet(() -> in(words));
    }
}
