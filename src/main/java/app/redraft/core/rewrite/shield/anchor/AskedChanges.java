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
            Pattern.compile("[.;!?\\n]+|,\\s|\\b(?:but|aber|mais|pero|while|without changing|ohne)\\b", FLAGS);
    private static final Pattern KEEPS = Pattern.compile(
            "\\b(?:keep|preserv\\w*|retain|leave|untouched|unchanged|as (?:it|they) (?:is|are)|intact|don['’]t|do not|never|not|behalt\\w*|lass\\w*|erhalt\\w*|unverändert|nicht|gard\\w*|conserv\\w*|laiss\\w*|mant\\w*|dej\\w*)\\b",
            FLAGS);
    private static final Pattern CHANGES = Pattern.compile(
            "\\b(?:remov\\w*|delet\\w*|drop|strip\\w*|convert\\w*|turn|chang\\w*|replac\\w*|fix\\w*|correct\\w*|repair\\w*|updat\\w*|renam\\w*|renumber\\w*|number|format\\w*|translate|rewrite|simplify|shorten|mov\\w*|merge|unwrap|expand|no|without|into|as|to|instead|make|set|put|add|plain"
                    + "|entfern\\w*|lösch\\w*|streich\\w*|wandle|ersetz\\w*|änder\\w*|korrigier\\w*|mach\\w*|ohne|kein\\w*|in|als|supprim\\w*|enlev\\w*|remplac\\w*|chang\\w*|corrig\\w*|met\\w*|sans|en|elimin\\w*|quit\\w*|reemplaz\\w*|cambi\\w*|corrig\\w*|pon\\w*|sin)\\b",
            FLAGS);

    private static final Map<AnchorKind, Pattern> NAMES = new EnumMap<>(
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

    private static Map.Entry<AnchorKind, Pattern> name(AnchorKind kind, String words) {
        return Map.entry(kind, Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", FLAGS));
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
        Pattern name = NAMES.get(anchor.kind());
        boolean named = name != null && name.matcher(clause).find();
        return (named || quotes(clause, anchor, text))
                && CHANGES.matcher(clause).find();
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
