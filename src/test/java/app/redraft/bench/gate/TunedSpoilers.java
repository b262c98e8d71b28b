package app.redraft.bench.gate;

import static app.redraft.bench.gate.Spoiler.first;
import static app.redraft.bench.gate.Spoiler.words;

import app.redraft.core.quality.guard.Warning.Kind;
import java.util.List;

/** The ways to spoil by which the guard was tuned. */
final class TunedSpoilers {
    private static final List<String> INVENTIONS = List.of(
            "Experts have praised the decision.",
            "This was because the budget had been cut in 2014.",
            "Professor Whitfield later confirmed this in an interview.",
            "More than 400 people signed a petition against it.",
            "The neighbours were pleased with the new arrangement.",
            "It will be discussed again in November.",
            "Similar problems have been reported from Rotterdam.",
            "As a result, prices rose by nine percent.");
    private static final List<String> CAUSES = List.of(
            " because of heavy snow",
            " because the roof had been damaged by vandals",
            " due to a lack of qualified plumbers",
            " since the software contained several bugs");

    private TunedSpoilers() {}

    static List<Spoiler> all() {
        return List.of(
                Spoiler.of(
                        "number: changed",
                        first("(?<![\\w.-])\\d{1,6}(?![\\w-])", each -> Integer.toString(Integer.parseInt(each) + 3)),
                        Kind.NUMBER,
                        Kind.DATE),
                Spoiler.of(
                        "number: dropped", first("(?<![\\w.,-])\\d[\\d,.:]*\\d ?", each -> ""), Kind.NUMBER, Kind.DATE),
                Spoiler.of(
                        "number: another word",
                        words(
                                "two", "five", "three", "eight", "seven", "nine", "six", "four", "drei", "neun",
                                "eleven", "twelve"),
                        Kind.NUMBER),
                Spoiler.of(
                        "unit: changed",
                        words(
                                "km", "miles", "metres", "feet", "minutes", "hours", "hours", "days", "weeks", "months",
                                "months", "weeks", "euros", "dollars", "mg", "g", "percent", "dollars", "cm", "mm"),
                        Kind.UNIT),
                Spoiler.of(
                        "date: changed",
                        words(
                                "January",
                                "February",
                                "March",
                                "April",
                                "April",
                                "May",
                                "June",
                                "July",
                                "August",
                                "September",
                                "October",
                                "November",
                                "December",
                                "October",
                                "Tuesday",
                                "Thursday",
                                "Monday",
                                "Friday",
                                "Friday",
                                "Monday",
                                "Thursday",
                                "Tuesday",
                                "Dezember",
                                "November",
                                "Mittwoch",
                                "Montag",
                                "jeudi",
                                "mardi",
                                "septembre",
                                "octobre",
                                "jueves",
                                "lunes",
                                "mayo",
                                "junio",
                                "enero",
                                "marzo"),
                        Kind.DATE),
                Spoiler.of(
                        "name: changed",
                        first(
                                "(?<=[\\p{Ll},] )(?!January|March|April|June|October|Tuesday|Monday|Friday|Thursday|Sunday)\\p{Lu}\\p{Ll}{3,}(?=[ .,;’'])",
                                each -> "Marlowe"),
                        Kind.NAME,
                        Kind.INVENTION,
                        Kind.DATE),
                Spoiler.of(
                        "name: dropped",
                        first(
                                "(?<=(?:Mr|Ms|Dr|Mrs|Frau|by|from|of|in|and|to|with|par|por|von|de) )(?!January|March|April|June|October|Tuesday|Monday|Friday|Thursday|Sunday)\\p{Lu}\\p{Ll}{3,} ?",
                                each -> ""),
                        Kind.NAME),
                Spoiler.of(
                        "negation: dropped",
                        text -> first("(?: not| never| nicht| no| nunca)(?= )|n['’]t| pas(?= )", each -> "")
                                .apply(text.replaceAll("\\bne (\\S+ (?:\\S+ )?pas)", "$1")),
                        Kind.NEGATION),
                Spoiler.of(
                        "negation: added",
                        first(
                                "\\b(?:is|was|are|were|will|must|has|had|may|might|could) (?!not |never |no |neither |nothing |impossible)",
                                each -> each + "not "),
                        Kind.NEGATION),
                Spoiler.of(
                        "negation: turned",
                        words(
                                "never",
                                "always",
                                "nobody",
                                "everybody",
                                "nothing",
                                "everything",
                                "without",
                                "with",
                                "cannot",
                                "can",
                                "impossible",
                                "possible",
                                "unable",
                                "able",
                                "no",
                                "some",
                                "none",
                                "all",
                                "kein",
                                "ein",
                                "keine",
                                "eine",
                                "ohne",
                                "mit",
                                "sans",
                                "avec",
                                "aucun",
                                "chaque",
                                "sin",
                                "con",
                                "ningún",
                                "cada",
                                "jamais",
                                "toujours",
                                "nunca",
                                "siempre",
                                "neither",
                                "either"),
                        Kind.NEGATION,
                        Kind.QUANTIFIER),
                Spoiler.of(
                        "opposite word",
                        words(
                                "increase",
                                "decrease",
                                "rising",
                                "falling",
                                "open",
                                "closed",
                                "late",
                                "early",
                                "good",
                                "bad",
                                "raise",
                                "lower",
                                "allowed",
                                "forbidden",
                                "difficult",
                                "easy",
                                "dead",
                                "alive",
                                "closed",
                                "open",
                                "successful",
                                "unsuccessful",
                                "rich",
                                "poor",
                                "wrong",
                                "right"),
                        Kind.NEGATION),
                Spoiler.of(
                        "quantifier",
                        words(
                                "some",
                                "all",
                                "Some",
                                "All",
                                "most",
                                "all",
                                "Most",
                                "All",
                                "all",
                                "some",
                                "All",
                                "Some",
                                "everyone",
                                "someone",
                                "Everybody",
                                "Somebody",
                                "must",
                                "may",
                                "several",
                                "all",
                                "few",
                                "many",
                                "müssen",
                                "können",
                                "alle",
                                "einige"),
                        Kind.QUANTIFIER,
                        Kind.NEGATION),
                Spoiler.of(
                        "hedge",
                        words(
                                "might lower",
                                "lowers",
                                "may be asked",
                                "are asked",
                                "may vote",
                                "must vote",
                                "may enter",
                                "must enter",
                                "about \\d+",
                                "99",
                                "might",
                                "must"),
                        Kind.QUANTIFIER,
                        Kind.NUMBER),
                Spoiler.of(
                        "bound",
                        words(
                                "more than",
                                "less than",
                                "at least",
                                "at most",
                                "before",
                                "after",
                                "until",
                                "from",
                                "up to",
                                "at least"),
                        Kind.QUANTIFIER,
                        Kind.NEGATION),
                Spoiler.of(
                        "quotation",
                        first("(?<=[“\"])[^”\"]+(?=[”\"])", each -> "I would rather say nothing at all,"),
                        Kind.QUOTATION),
                Spoiler.of("link: dropped", first("\\[([^\\]]+)\\]\\([^)]+\\)", each -> "the page"), Kind.LINK),
                Spoiler.of("link: changed", first("(?<=https://)\\w+", each -> "mirror"), Kind.LINK),
                Spoiler.of("mail: changed", first("\\b\\w+(?=@)", each -> "office"), Kind.LINK),
                Spoiler.of("code", first("`([^`]+)`", each -> each.replace("`", "")), Kind.CODE),
                Spoiler.of("emphasis", first("\\*+[^*]+\\*+", each -> each.replace("*", "")), Kind.MARKDOWN),
                Spoiler.of("footnote", first("\\[\\^\\d+\\]", each -> ""), Kind.MARKDOWN),
                Spoiler.of(
                        "sentence invented",
                        text -> text + ' ' + INVENTIONS.get(Math.floorMod(text.hashCode(), INVENTIONS.size())),
                        Kind.INVENTION),
                Spoiler.of(
                        "cause invented",
                        text -> text.matches("(?s).*\\b(?:because|since|due|so|as)\\b.*") || !text.endsWith(".")
                                ? text
                                : text.substring(0, text.length() - 1)
                                        + CAUSES.get(Math.floorMod(text.hashCode(), CAUSES.size()))
                                        + '.',
                        Kind.INVENTION),
                Spoiler.of("names swapped", Spoiler::swapped, Kind.NAME),
                Spoiler.of(
                        "cut off at 60 %",
                        text -> text.substring(0, text.length() * 6 / 10), Kind.LENGTH, Kind.values()),
                Spoiler.of(
                        "another language",
                        text -> "Das ist ein ganz anderer Text, und er ist nicht in der Sprache, in der er sein soll.",
                        Kind.LANGUAGE,
                        Kind.values()));
    }
}
