package app.redraft.core.rewrite.cleaning;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a rewrite from an answer that is none. What the original says itself is never taken for the model's own words. */
final class AnswerClassifier {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** A model declines in its first sentences. */
    private static final int HEAD = 400;
    /** Of the words of an answer, so many at most are the original's where it declines. */
    private static final double OWN_WORDS = 0.5;
    /** An echo of fewer characters may be chance. */
    private static final int SHORTEST_ECHO = 24;

    private static final Pattern DECLINES = Pattern.compile(
            "^[*_\"'“\\s]*(?:(?:i['’]m|i am)\\s+(?:really |very |so |truly )?(?:sorry|afraid|unable|not able|not comfortable)|(?:my apologies|apologies|sorry)\\b|i (?:apologi[sz]e|can['’]?t|cannot|can not|won['’]?t|will not|must decline|have to decline|need to decline|do not|don['’]t|regret)\\b|unfortunately\\b|as an ai\\b|as a (?:large )?language model"
                    + "|(?:es )?tut mir (?:wirklich |sehr )?leid|leider\\b|entschuldigung|ich (?:kann|darf|werde)\\b|als (?:ki|sprachmodell)"
                    + "|(?:je suis |nous sommes )?(?:vraiment )?désolée?|je (?:ne peux|ne puis|regrette|m['’]excuse)|malheureusement|en tant qu['’](?:ia|intelligence|assistant)"
                    + "|lo siento|lo lamento|lamento|no puedo|disculpa|lamentablemente|desafortunadamente|como (?:modelo|ia|inteligencia|asistente)"
                    + "|mi dispiace|non posso|desculpe|sinto muito|не могу|извините|к сожалению|抱歉|对不起|很遗憾|我无法|我不能|申し訳|すみません|죄송)",
            FLAGS);
    private static final Pattern ITS_TASK = Pattern.compile(
            "(?:help|assist)(?: you)?(?: out)? with (?:that|this|your|the|rewriting|editing|creating)|(?:can['’]?t|cannot|won['’]?t|unable to|not able to) (?:help|assist|comply|fulfil|continue|engage)|(?:this|that|your|the) (?:request|content|material|instruction)|\\b(?:rewrit\\w*|rephras\\w*|paraphras\\w*|reword\\w*)\\b|(?:this|the|that|your) (?:text|passage|paragraph)|\\bguidelines\\b|content polic|usage polic|\\bmy (?:programming|training|policies)\\b|as an ai\\b|language model"
                    + "|(?:dabei|damit|hierbei|ihnen|dir) nicht (?:weiter)?helfen|nicht (?:weiter)?helfen|(?:diese[rnms]?|ihre[rn]?|deine[rn]?) (?:anfrage|bitte|text|inhalt|inhalte|wunsch)|umschreiben|umformulieren|überarbeiten|richtlinien|als ki\\b|sprachmodell"
                    + "|(?:vous |t['’])aider|cette (?:demande|requête)|votre (?:demande|requête)|ce (?:texte|contenu|passage)|réécrire|reformuler|consignes|directives"
                    + "|ayudar(?:te|le)?|(?:esta|tu|su|esa) (?:solicitud|petición)|este (?:texto|contenido|pasaje)|reescribir|reformular|directrices|políticas"
                    + "|aiutar|riscrivere|questa richiesta|ajudar|reescrever|этот запрос|этой просьб|помочь|переписать|请求|要求|帮助您|帮您|改写|内容|リクエスト|ご要望|お手伝い|요청|도와",
            FLAGS);

    private static final Pattern NUMBERED = Pattern.compile(
            "(?m)^[ \\t]*(?:[#>*_]+[ \\t]*|[-•]\\s+)?(?:\\*\\*|__)?(?:option|version|alternative|variant|choice|rewrite|suggestion|take|draft|variante|möglichkeit|vorschlag|fassung|proposition|choix|opción|propuesta|versión|opzione|versione|opção|вариант|选项|版本|案)\\s*(?:#|nr\\.?\\s*|n[°º]\\s*)?([0-9]|[a-d]|one|two|three|i{1,3}|eins|zwei|un|deux|uno|dos|一|二)\\b[^\\n]{0,80}",
            FLAGS);
    private static final Pattern ALTERNATIVE = Pattern.compile(
            "(?m)^[*_#\\s]*(?:or|alternatively|another (?:option|version)|alternative(?: version)?|or,? (?:alternatively|if you prefer[^\\n:]{0,60})|oder|alternativ|oder auch|ou|ou bien|autre (?:version|option)|o bien|o|alternativamente|otra (?:versión|opción)|alternativa)[*_]*\\s*[:：,]?[*_]*[ \\t]*$"
                    + "|^[*_#\\s]*(?:alternatively|another (?:option|version)|alternative(?: version| option)?|alternativ(?:e fassung)?|autre version|otra versión|alternativa)[*_]*\\s*[:：]",
            FLAGS);
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*(?:\\d{1,2}[.)]|[-*•])\\s+(.+)$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final List<String> REQUEST_TAGS =
            List.of("<passage>", "</passage>", "<instruction>", "</instruction>", "<before>", "<after>");

    private final String original;
    private final String wish;
    private final Set<String> words;

    /**
     * @param original the passage that is rewritten
     * @param wish the writer's own words, empty for a preset
     */
    AnswerClassifier(String original, String wish) {
        this.original = original;
        this.wish = wish.strip();
        this.words = words(original);
    }

    /** @param answer the cleaned answer */
    AnswerKind of(String answer) {
        if (isRefusal(answer)) {
            return AnswerKind.REFUSAL;
        } else if (isChoice(answer)) {
            return AnswerKind.CHOICE;
        }
        return isEcho(answer) ? AnswerKind.ECHO : AnswerKind.REWRITE;
    }

    private boolean isRefusal(String answer) {
        String head = answer.substring(0, Math.min(HEAD, answer.length()));
        if (!DECLINES.matcher(head).find() || !ITS_TASK.matcher(head).find()) {
            return false;
        }
        boolean originalDeclines =
                DECLINES.matcher(original).find() && ITS_TASK.matcher(original).find();
        return !originalDeclines && shared(answer) < OWN_WORDS && answer.length() < HEAD + original.length() / 2;
    }

    private boolean isChoice(String answer) {
        Set<String> numbers = new HashSet<>();
        Matcher numbered = NUMBERED.matcher(answer);
        while (numbered.find()) {
            numbers.add(numbered.group(1).toLowerCase(Locale.ROOT));
        }
        if (numbers.size() > 1) {
            return !NUMBERED.matcher(original).find();
        }
        return hasAlternative(answer) || isListOfRewrites(answer);
    }

    /** Whether a line says that what follows is another way to put what stands before it. */
    private boolean hasAlternative(String answer) {
        Matcher line = ALTERNATIVE.matcher(answer);
        return line.find()
                && !ALTERNATIVE.matcher(original).find()
                && isWhole(answer.substring(0, line.start()))
                && isWhole(answer.substring(line.end()));
    }

    /** Whether every item of a list says all that the original says, which is no list. */
    private boolean isListOfRewrites(String answer) {
        if (ITEM.matcher(original).find() || words.size() < 4) {
            return false;
        }
        List<String> items =
                ITEM.matcher(answer).results().map(item -> item.group(1)).toList();
        return items.size() > 1 && items.stream().allMatch(this::isWhole);
    }

    /** Whether a text says as much as the original, largely in its words. */
    private boolean isWhole(String text) {
        Set<String> own = words(text);
        long kept = own.stream().filter(words::contains).count();
        return kept > 2 && kept * 2 >= words.size() && text.strip().length() * 2 >= original.length();
    }

    private boolean isEcho(String answer) {
        boolean tagged = REQUEST_TAGS.stream().anyMatch(tag -> answer.contains(tag) && !original.contains(tag));
        return tagged
                || wish.length() >= SHORTEST_ECHO
                        && answer.contains(wish)
                        && !original.contains(wish)
                        && !wish.contains(original.strip());
    }

    /** The share of an answer's words that the original has too. */
    private double shared(String answer) {
        Set<String> own = words(answer);
        return own.isEmpty() ? 1 : own.stream().filter(words::contains).count() / (double) own.size();
    }

    private static Set<String> words(String text) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> found.add(word.group()));
        return found;
    }
}
