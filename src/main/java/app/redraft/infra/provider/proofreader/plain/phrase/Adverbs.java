package app.redraft.infra.provider.proofreader.plain.phrase;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Made a careful review of" is "carefully reviewed": the adjectives that can become an adverb beside a verb and say the same.
 * The others may say something else ("a final decision") and stay.
 */
final class Adverbs {
    private static final Map<String, String> OF_ADJECTIVES = Map.ofEntries(
            Map.entry("careful", "carefully"),
            Map.entry("thorough", "thoroughly"),
            Map.entry("full", "fully"),
            Map.entry("complete", "completely"),
            Map.entry("comprehensive", "fully"),
            Map.entry("brief", "briefly"),
            Map.entry("quick", "quickly"),
            Map.entry("rapid", "rapidly"),
            Map.entry("systematic", "systematically"),
            Map.entry("independent", "independently"),
            Map.entry("formal", "formally"),
            Map.entry("regular", "regularly"),
            Map.entry("significant", "significantly"),
            Map.entry("substantial", "substantially"),
            Map.entry("considerable", "considerably"),
            Map.entry("major", "greatly"),
            Map.entry("great", "greatly"),
            Map.entry("slight", "slightly"),
            Map.entry("minor", "slightly"),
            Map.entry("repeated", "repeatedly"),
            Map.entry("close", "closely"),
            Map.entry("unanimous", "unanimously"),
            Map.entry("explicit", "explicitly"),
            Map.entry("direct", "directly"));

    private static final Pattern LIGHT_VERB = Pattern.compile(
            "(\\[ )?(\\{\\w+}(?: (?:out|into|in|about|as))?)( (?:a|an|the)(?:/(?:a|an|the))*)? ([a-z].*) > (\\{\\w+}.*)");

    private Adverbs() {}

    /** The phrase with an adjective before its noun; empty for a phrase of another kind. */
    static Optional<String> withAdjective(String line) {
        Matcher matcher = LIGHT_VERB.matcher(line);
        if (!matcher.matches() || line.indexOf('$') >= 0 || line.indexOf('!') >= 0) {
            return Optional.empty();
        }
        String bracket = matcher.group(1) == null ? "" : matcher.group(1);
        String article = matcher.group(3) == null ? "" : matcher.group(3);
        String before = matcher.group(2) + article;
        int place = before.strip().split(" ").length + 1;
        String adjectives = String.join("/", OF_ADJECTIVES.keySet());
        return Optional.of(bracket + before + " " + adjectives + " " + matcher.group(4) + " > {adverb:" + place + "} "
                + matcher.group(5));
    }

    /** The adverb of an adjective, in small letters: the one the list has, or the regular one. */
    static Optional<String> of(String adjective) {
        String regular = adjective.replaceFirst("y$", "i").replaceFirst("le$", "l") + "ly";
        return Optional.of(OF_ADJECTIVES.getOrDefault(adjective, regular));
    }
}
