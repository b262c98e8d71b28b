package app.redraft.ui.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A long list of which only the pages looked at are read, and the last few of them kept. FX thread only.
 */
final class PagedLines extends ObservableListBase<HistoryLine> {
    static final int PAGE = 64;
    private static final int KEPT_PAGES = 24;

    private final List<String> ids;
    private final PageReader reader;
    private final Set<Integer> asked = new HashSet<>();
    private boolean asking;
    private final Map<Integer, List<HistoryLine>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<HistoryLine>> eldest) {
            return size() > KEPT_PAGES;
        }
    };

    /** Reads lines elsewhere. */
    interface PageReader {
        /**
         * @param done hears the lines that are still there, on the FX thread
         */
        void read(List<String> ids, Consumer<List<HistoryLine>> done);
    }

    /** @param ids the results, in order */
    PagedLines(List<String> ids, PageReader reader) {
        this.ids = new ArrayList<>(ids);
        this.reader = reader;
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public HistoryLine get(int index) {
        String id = ids.get(index);
        int page = index / PAGE;
        List<HistoryLine> lines = pages.get(page);
        if (lines != null) {
            return lines.get(index % PAGE);
        }
        if (asked.add(page)) {
            List<String> wanted = List.copyOf(idsOf(page));
            asking = true;
            reader.read(wanted, read -> arrived(page, wanted, read));
            asking = false;
        }
        List<HistoryLine> atOnce = pages.get(page);
        return atOnce == null ? HistoryLine.unread(id) : atOnce.get(index % PAGE);
    }

    /** The result at a place, without reading it. */
    String idAt(int index) {
        return ids.get(index);
    }

    /** Takes a result out of the list. */
    void drop(String id) {
        int index = ids.indexOf(id);
        if (index < 0) {
            return;
        }
        HistoryLine gone = HistoryLine.unread(id);
        beginChange();
        ids.remove(index);
        pages.keySet().removeIf(page -> page >= index / PAGE);
        asked.clear();
        nextRemove(index, gone);
        endChange();
    }

    /** Among what is there: a search must not read a hundred thousand results. */
    @Override
    public int indexOf(@Nullable Object line) {
        return line instanceof HistoryLine known ? ids.indexOf(known.id()) : -1;
    }

    @Override
    public boolean contains(@Nullable Object line) {
        return indexOf(line) >= 0;
    }

    private List<String> idsOf(int page) {
        return ids.subList(page * PAGE, Math.min(ids.size(), (page + 1) * PAGE));
    }

    private void arrived(int page, List<String> wanted, List<HistoryLine> read) {
        asked.remove(page);
        if (page * PAGE >= ids.size() || !idsOf(page).equals(wanted)) {
            return;
        }
        Map<String, HistoryLine> byId = read.stream().collect(Collectors.toMap(HistoryLine::id, Function.identity()));
        List<HistoryLine> lines = wanted.stream()
                .map(id -> byId.getOrDefault(id, HistoryLine.unread(id)))
                .toList();
        pages.put(page, lines);
        if (asking) {
            // Whoever asks gets them; a list must not change while it is read.
            return;
        }
        beginChange();
        for (int i = 0; i < lines.size(); i++) {
            nextSet(page * PAGE + i, HistoryLine.unread(wanted.get(i)));
        }
        endChange();
    }
}
