package app.redraft.core.assistant.tool;

import java.util.List;

/** Lists of which the model gets one page at a time. */
public final class Pages {
    private Pages() {}

    /**
     * One page.
     *
     * @param head what stands above every page
     * @param page from 1 on
     * @param size entries a page
     * @throws ToolFault when there is no such page
     */
    public static String of(String head, List<String> entries, int page, int size) {
        int pages = Math.max(1, (entries.size() + size - 1) / size);
        if (page > pages) {
            throw new ToolFault("There is no page " + page + ": the last one is " + pages + ".");
        }
        int from = (page - 1) * size;
        StringBuilder text = new StringBuilder(head);
        entries.subList(from, Math.min(entries.size(), from + size))
                .forEach(entry -> text.append('\n').append(entry));
        if (pages > 1) {
            text.append("\n(page ").append(page).append(" of ").append(pages).append(')');
        }
        return text.toString();
    }
}
