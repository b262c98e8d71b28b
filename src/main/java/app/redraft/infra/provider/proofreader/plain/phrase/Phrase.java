package app.redraft.infra.provider.proofreader.plain.phrase;

import java.util.List;

/**
 * A phrase and what may stand in its place.
 *
 * @param id names it in explanations
 * @param section the kind of reason
 * @param sure whether the change is made without asking
 * @param opens whether the phrase stands at the beginning of a sentence only
 * @param closes whether the line ends with it
 * @param elements its places
 * @param from the first element that is replaced
 * @param to the element after the last one that is replaced
 * @param replacement the new words, a form of a verb or a place of the phrase among them; empty to cut
 */
record Phrase(
        String id,
        String section,
        boolean sure,
        boolean opens,
        boolean closes,
        List<Element> elements,
        int from,
        int to,
        List<String> replacement) {
    Phrase {
        elements = List.copyOf(elements);
        replacement = List.copyOf(replacement);
    }

    /** The first element that takes a word and has to be there. */
    Element anchor() {
        return elements.stream()
                .filter(element -> !element.not() && !element.optional())
                .filter(element ->
                        !element.words().isEmpty() || !element.lemmas().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
