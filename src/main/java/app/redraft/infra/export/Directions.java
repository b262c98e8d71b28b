package app.redraft.infra.export;

import org.jsoup.nodes.Element;

/** Sets each block in the direction of its first letter, as the editor shows it. */
final class Directions {
    private Directions() {}

    /** Marks blocks from right to left; the others need no mark. */
    static void mark(Element body) {
        for (Element block : body.select("p, h1, h2, h3, h4, h5, h6, li, td, th, blockquote, dt, dd")) {
            if (!block.hasAttr("dir") && isRightToLeft(block.text())) {
                block.attr("dir", "rtl");
            }
        }
        body.select("ul, ol, table").stream()
                .filter(list -> list.selectFirst("li[dir=rtl], th[dir=rtl], td[dir=rtl]") != null)
                .forEach(list -> list.attr("dir", "rtl"));
    }

    /** Whether the first letter of a text is written from right to left. */
    static boolean isRightToLeft(String text) {
        for (int point : text.codePoints().limit(2_000).toArray()) {
            byte direction = Character.getDirectionality(point);
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            } else if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }
}
