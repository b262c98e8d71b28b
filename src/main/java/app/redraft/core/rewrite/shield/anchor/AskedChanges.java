package app.redraft.core.rewrite.shield.anchor;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an instruction asks to change of what otherwise stays: who wants the bold type gone, or a link corrected, must get it. To
 * name a thing is not enough, and who asks to keep it asks for no change.
 */
public final class AskedChanges {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CLAUSE =
            Pattern.compile("[.;!?\\n]+|,\\s|\\b(?:but|aber|mais|pero|while|without changing)\\b", FLAGS);
    private static final Pattern KEEPS = Pattern.compile(
            "\\b(?:keep|preserv\\w*|retain|leave|untouched|unchanged|as (?:it|they) (?:is|are)|intact|don['’]t|do not|never|not|behalt\\w*|lass\\w*|erhalt\\w*|unverändert|nicht|gard\\w*|conserv\\w*|laiss\\w*|mant\\w*|dej\\w*)\\b|\\bwithout \\w+ing\\b|\\bohne\\b.*\\bzu\\b"
                    + "|\\b(?:sans|sin) (?:chang|modifi|touch|toca|supprim|enlev|cambi|quit|elimin)\\w*",
            FLAGS);
    private static final Pattern CHANGES = Pattern.compile(
            "\\b(?:remov\\w*|delet\\w*|drop|strip\\w*|convert\\w*|turn|chang\\w*|replac\\w*|fix\\w*|correct\\w*|repair\\w*|updat\\w*|renam\\w*|renumber\\w*|number|format\\w*|translate|rewrite|simplify|shorten|mov\\w*|merge|unwrap|expand|make|set|put|add|tak\\w* [^,]{0,80}?out|get rid"
                    + "|entfern\\w*|lösch\\w*|streich\\w*|wandle|umwand\\w*|ersetz\\w*|änder\\w*|korrigier\\w*|mach\\w*|setz\\w*|supprim\\w*|enlev\\w*|remplac\\w*|corrig\\w*|met\\w*|elimin\\w*|modif\\w*|quit\\w*|reemplaz\\w*|cambi\\w*|pon\\w*)\\b",
            FLAGS);

    /** Small words that ask for a change only beside the thing: links as footnotes, without bold. */
    private static final String BESIDE = "(?:(?:no|without|into|instead of|plain|ohne|kein\\w*|sans|sin)\\s+"
            + "(?:(?:an?|the|all|any|d[ae][rsnm]|die|les?|la|des|los|las|el)\\s+)?"
            + "|(?:as|to|in|als|en)\\s+(?:(?:an?|eine?n?|une?|una)\\s+)?)";

    /** What each kind is called, and what asks for a change of it without a word for that. */
    private record Names(Pattern name, Pattern asked) {
        boolean ask(String clause) {
            return name.matcher(clause).find() && CHANGES.matcher(clause).find()
                    || asked.matcher(clause).find();
        }
    }

    private static final Map<AnchorKind, Names> NAMES = new EnumMap<>(
            Map.ofEntries(
                    name(AnchorKind.FOOTNOTE, "footnotes?|endnotes?|fußnoten?|notes? de bas de page|notas? al pie"),
                    name(
                            AnchorKind.CITATION,
                            "citations?|cites?|references?|bibliograph\\w*|zitate?n?|quellenangaben?|références?|citas?"),
                    name(
                            AnchorKind.MATH,
                            "formulas?|formulae|equations?|maths?|latex|formeln?|gleichung\\w*|formules?|équations?|fórmulas?|ecuacion\\w*"),
                    name(AnchorKind.CODE, "code|snippets?|backticks?|script|quelltext|codeblock|código"),
                    name(AnchorKind.LINK, "(?:hyper)?links?|urls?|hrefs?|liens?|enlaces?|addresses?"),
                    name(AnchorKind.IMAGE, "images?|pictures?|bilder|bild|imágen\\w*|imagen"),
                    name(AnchorKind.HTML, "html|tags?|xml"),
                    name(AnchorKind.ENTITY, "html|entit\\w*"),
                    name(AnchorKind.WIKI, "wiki ?links?|backlinks?|(?:internal )?links?|embeds?"),
                    name(
                            AnchorKind.FIELD,
                            "placeholders?|variables?|(?:template |merge )?fields?|templates?|platzhalter|variablen?|champs?|campos?"),
                    name(
                            AnchorKind.EMPHASIS,
                            "bold|italics?|emphas\\w*|markdown|formatting|formatted|highlight\\w*|asterisks?|underlin\\w*|strike\\w*|plain text|html|fett\\w*|kursiv\\w*|hervorheb\\w*|formatierung|gras|italique|negritas?|cursivas?")));

    private AskedChanges() {}

    private static Map.Entry<AnchorKind, Names> name(AnchorKind kind, String words) {
        String whole = "(?<!\\p{L})(?:" + words + ")(?!\\p{L})";
        return Map.entry(
                kind,
                new Names(
                        Pattern.compile(whole, FLAGS),
                        Pattern.compile(whole + "\\s+(?:to|into|as|als)\\s|(?<!\\p{L})" + BESIDE + whole, FLAGS)));
    }

    /** The anchors that stay. @param instruction what the model is told to do */
    public static List<Anchor> without(List<Anchor> anchors, String text, String instruction) {
        List<String> clauses = Arrays.stream(CLAUSE.split(instruction))
                .filter(clause -> !KEEPS.matcher(clause).find())
                .toList();
        return anchors.stream()
                .filter(anchor -> clauses.stream().noneMatch(clause -> asks(clause, anchor, text)))
                .toList();
    }

    private static boolean asks(String clause, Anchor anchor, String text) {
        Names names = NAMES.get(anchor.kind());
        return names != null && names.ask(clause)
                || quotes(clause, anchor, text) && CHANGES.matcher(clause).find();
    }

    /** Whether an instruction has the very letters of a thing, which a model that sees a token could not find. */
    private static boolean quotes(String clause, Anchor anchor, String text) {
        String letters = anchor.opening(text).strip().toLowerCase(Locale.ROOT);
        return anchor.kind() != AnchorKind.EMPHASIS
                && !anchor.isPair()
                && letters.length() > 1
                && clause.toLowerCase(Locale.ROOT).contains(letters);
    }
}
