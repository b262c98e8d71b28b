package app.redraft.infra.markdown;

import app.redraft.core.rewrite.shield.anchor.Anchor;
import app.redraft.core.rewrite.shield.anchor.AnchorKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags of HTML: an opening one belongs to the one that closes it, and a raised number between two is a footnote. */
final class Tags {
    private static final Pattern NAME = Pattern.compile("^<(/?)([A-Za-z][\\w-]*)");
    private static final Pattern RAISED = Pattern.compile("[\\s\\d*†‡,]{1,12}|<a\\b[\\s\\S]{1,200}</a>|[a-z]");

    private final String text;

    Tags(String text) {
        this.text = text;
    }

    /** Adds the tags to what was found otherwise. */
    List<Anchor> paired(List<Anchor> others, List<Anchor> tags) {
        List<Anchor> result = new ArrayList<>(others);
        List<Anchor> sorted = new ArrayList<>(tags);
        sorted.sort(Comparator.comparingInt(Anchor::start));
        Deque<Anchor> open = new ArrayDeque<>();
        for (Anchor tag : sorted) {
            Matcher name = NAME.matcher(letters(tag));
            boolean named = name.find();
            boolean closes = named && !name.group(1).isEmpty();
            if (!closes) {
                if (named && !letters(tag).endsWith("/>")) {
                    open.push(tag);
                } else {
                    result.add(tag);
                }
                continue;
            }
            Anchor partner = open.stream()
                    .filter(each -> name(each).equals(name(tag)))
                    .findFirst()
                    .orElse(null);
            if (partner == null) {
                result.add(tag);
                continue;
            }
            while (open.peek() != partner) {
                result.add(open.pop());
            }
            open.pop();
            result.add(joined(partner, tag));
        }
        result.addAll(open);
        return result;
    }

    private Anchor joined(Anchor opening, Anchor closing) {
        String inside = text.substring(opening.end(), closing.start());
        if (name(opening).equals("sup") && RAISED.matcher(inside).matches()) {
            return Anchor.whole(AnchorKind.FOOTNOTE, opening.start(), closing.end());
        }
        return inside.isBlank()
                ? Anchor.whole(AnchorKind.HTML, opening.start(), closing.end())
                : Anchor.around(AnchorKind.HTML, opening.start(), opening.end(), closing.start(), closing.end());
    }

    private String letters(Anchor tag) {
        return text.substring(tag.start(), tag.end());
    }

    private String name(Anchor tag) {
        Matcher name = NAME.matcher(letters(tag));
        return name.find() ? name.group(2).toLowerCase(Locale.ROOT) : "";
    }
}
