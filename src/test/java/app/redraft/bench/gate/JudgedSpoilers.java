package app.redraft.bench.gate;

import static app.redraft.bench.gate.Spoiler.first;
import static app.redraft.bench.gate.Spoiler.words;

import app.redraft.core.quality.guard.Warning.Kind;
import java.util.List;

/** Ways to spoil that were written after the guard was tuned, with other words. */
final class JudgedSpoilers {
    private static final List<String> INVENTIONS = List.of(
            "A spokesperson declined to comment on the matter.",
            "Researchers from Utrecht had warned of this for years.",
            "The repairs are expected to cost 12,500 pounds.",
            "Local shopkeepers welcomed the news with relief.",
            "A second inquiry was opened on 8 August.",
            "Visitors often remark on the friendly atmosphere.");
    private static final List<String> CAUSES = List.of(
            " because the budget was exhausted", " due to an engineering strike", " since several pipes had burst");
    private static final List<String> NAMES = List.of("Hargreaves", "Okonjo", "Salzburg");

    private JudgedSpoilers() {}

    private static <T> T pick(List<T> list, String text) {
        return list.get(Math.floorMod(text.hashCode(), list.size()));
    }

    static List<Spoiler> all() {
        return List.of(
                Spoiler.of(
                        "number: figures turned",
                        first(
                                "(?<![\\w.,-])\\d{2,6}(?![\\w.,-]|\\d)",
                                each -> Integer.toString(Integer.parseInt(each) + 10)),
                        Kind.NUMBER,
                        Kind.DATE),
                Spoiler.of(
                        "number: a nought more",
                        first("(?<![\\w.,:-])\\d{1,3}(?= \\p{Ll}|%| ?°)", each -> each + '0'),
                        Kind.NUMBER,
                        Kind.DATE),
                Spoiler.of(
                        "number: another word",
                        words(
                                "two", "four", "three", "six", "nine", "five", "six", "ten", "eleven", "seven", "zwei",
                                "fünf"),
                        Kind.NUMBER),
                Spoiler.of(
                        "unit: changed",
                        words(
                                "seconds", "minutes", "days", "weeks", "years", "months", "euros", "pounds", "km", "m",
                                "weeks", "days", "horas", "días", "Euro", "Dollar", "kg", "tonnes"),
                        Kind.UNIT),
                Spoiler.of(
                        "date: changed",
                        words(
                                "February",
                                "January",
                                "September",
                                "November",
                                "April",
                                "August",
                                "May",
                                "March",
                                "July",
                                "June",
                                "October",
                                "December",
                                "März",
                                "Mai",
                                "juin",
                                "juillet",
                                "lundi",
                                "mercredi",
                                "abril",
                                "agosto",
                                "viernes",
                                "martes",
                                "Monday",
                                "Saturday",
                                "Tuesday",
                                "Wednesday",
                                "Friday",
                                "Tuesday",
                                "Sundays",
                                "Mondays"),
                        Kind.DATE),
                Spoiler.of(
                        "name: changed",
                        text -> first(
                                        "\\b(?:Cardiff|Alston|Adeyemi|Petra|Rubens|Ghent|Kessler|Ingrid|Leonard|Rotterdam|Yilmaz|Garnier|Molina|Alice|Lisbon|Lindqvist|Karl|Brannock|Elvin)\\b",
                                        each -> pick(NAMES, text))
                                .apply(text),
                        Kind.NAME,
                        Kind.INVENTION),
                Spoiler.of(
                        "name: dropped",
                        first(
                                " (?:from|of|in|by|at|von|par|por|de) (?:Cardiff|Alston|Rubens|Ghent|Rotterdam|Lisbon|Émile Garnier|Welsh)",
                                each -> ""),
                        Kind.NAME),
                Spoiler.of(
                        "negation: dropped",
                        text -> words(
                                        "cannot",
                                        "can",
                                        "did not",
                                        "did",
                                        "could not",
                                        "could",
                                        "nobody",
                                        "somebody",
                                        "never",
                                        "once",
                                        "no faults",
                                        "faults",
                                        "not one doctor",
                                        "one doctor",
                                        "has no quiet",
                                        "has a quiet",
                                        "no objections",
                                        "objections",
                                        "nothing particular",
                                        "something particular",
                                        "does not",
                                        "does",
                                        "is not",
                                        "is",
                                        "nicht",
                                        "",
                                        "noch nie",
                                        "oft",
                                        "nadie la",
                                        "alguien la",
                                        "no se",
                                        "se",
                                        "no rain",
                                        "much rain",
                                        "had never",
                                        "had once",
                                        "should not",
                                        "should",
                                        "need not",
                                        "need to")
                                .apply(text.replaceAll("\\bn['’]est pas", "est")
                                        .replaceAll("Rien ne laisse", "Tout laisse")),
                        Kind.NEGATION),
                Spoiler.of(
                        "negation: added",
                        first(
                                "\\b(?:was|were|will|should|must|could|can|has|have|are|is) (?!not |no |never |nothing |nobody |neither |unable )(?=\\p{Ll})",
                                each -> each + "not "),
                        Kind.NEGATION),
                Spoiler.of(
                        "opposite",
                        words(
                                "worse",
                                "better",
                                "closed",
                                "open",
                                "strengthened",
                                "weakened",
                                "excellent",
                                "terrible",
                                "faulty",
                                "faultless",
                                "absent",
                                "present",
                                "late",
                                "early",
                                "dry",
                                "wet",
                                "last",
                                "first",
                                "quiet",
                                "noisy",
                                "valid",
                                "invalid",
                                "agreed",
                                "disagreed",
                                "approved",
                                "rejected",
                                "risen",
                                "fallen",
                                "delay",
                                "hasten",
                                "tired",
                                "rested"),
                        Kind.NEGATION,
                        Kind.QUANTIFIER),
                Spoiler.of(
                        "quantifier",
                        words(
                                "All windows must",
                                "Some windows must",
                                "Most",
                                "All",
                                "most",
                                "all",
                                "only two",
                                "two",
                                "must be",
                                "may be",
                                "should check",
                                "must check",
                                "Some",
                                "All",
                                "deben",
                                "pueden",
                                "Todos",
                                "Algunos",
                                "todos los",
                                "algunos",
                                "die meisten",
                                "alle",
                                "could delay",
                                "will delay",
                                "roughly",
                                "exactly",
                                "more than",
                                "less than",
                                "mehr als",
                                "weniger als",
                                "all",
                                "some"),
                        Kind.QUANTIFIER),
                Spoiler.of("quotation", first("(?<=“)[^”]+(?=,”|”)", each -> "You are early for once"), Kind.QUOTATION),
                Spoiler.of("link", first("https?://\\S+\\w", each -> "the company's page"), Kind.LINK),
                Spoiler.of("code", first("`[^`]+`", each -> "`value`"), Kind.CODE),
                Spoiler.of("emphasis", first("\\*\\*[^*]+\\*\\*", each -> each.replace("*", "")), Kind.MARKDOWN),
                Spoiler.of("sentence invented", text -> text + ' ' + pick(INVENTIONS, text), Kind.INVENTION),
                Spoiler.of(
                        "sentence invented, first", text -> pick(INVENTIONS, text + '.') + ' ' + text, Kind.INVENTION),
                Spoiler.of(
                        "cause invented",
                        text -> text.matches("(?s).*\\b(?:because|since|due|so|as|da|denn|weil|le|el|la|die|der)\\b.*")
                                        || !text.endsWith(".")
                                ? text
                                : text.substring(0, text.length() - 1) + pick(CAUSES, text) + '.',
                        Kind.INVENTION),
                Spoiler.of("names swapped", Spoiler::swapped, Kind.NAME),
                Spoiler.of(
                        "cut off at 75 %",
                        text -> text.substring(0, text.length() * 3 / 4), Kind.LENGTH, Kind.values()),
                Spoiler.of(
                        "another language",
                        text ->
                                "Ceci est un tout autre texte, et il n'est pas dans la langue dans laquelle il devrait être.",
                        Kind.LANGUAGE,
                        Kind.values()));
    }
}
