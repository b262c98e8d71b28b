package app.redraft.infra.report;

/** The heads of tables. */
final class Rows {
    private Rows() {}

    /** A row of heads; their words have the keys {@code head.NAME}. */
    static void heads(Markup page, ReportWords words, String... names) {
        page.element("tr", () -> {
            for (String name : names) {
                page.element("th", words.get("head." + name), "scope", "col");
            }
        });
    }
}
