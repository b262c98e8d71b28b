package app.redraft.core.rewrite;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a line that a model puts before its answer ("Here is the revised version:") from the first line of the answer itself
 * ("Here is what the cake needs:"). A line is a preamble only when it speaks of the rewrite, and of nothing that the original
 * speaks of; where that is not certain it belongs to the writer.
 */
final class Preamble {
    /** No introduction is longer; what is longer is text. */
    static final int LONGEST = 200;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Ways to begin an introduction that points at what follows. */
    private static final String POINTS =
            "here(?:['’]s| is| are| it is| you go| you are|,)|below (?:is|are|you|,)|the following is|this is (?:the|my|your)"
                    + "|voici|voilà|ci-dessous|hier (?:is|ist|sind|kommt|die|der)|nachfolgend|im folgenden|aquí (?:está|están|tienes|tiene|va)"
                    + "|a continuación|ecco|di seguito|aqui (?:está|estão|vai)|segue|hier volgt|här (?:är|kommer)|her (?:er|kommer)|oto|poniżej"
                    + "|zde je|tady je|вот|ниже|ось|нижче|işte|aşağıda|以下|下面|这是|這是|こちら|次の|다음은|다음|아래|여기|إليك|إليكم|فيما يلي|הנה|להלן|यहाँ|यह";

    /** Ways to agree before answering. */
    private static final String AGREES =
            "sure(?: thing)?|certainly|of course|absolutely|okay|ok|great|gladly|as requested|as you asked|per your request|no problem|happy to help|got it|understood"
                    + "|bien sûr|certainement|natürlich|gerne|selbstverständlich|claro(?: que sí)?|por supuesto|certo|certamente|com certeza"
                    + "|natuurlijk|självklart|selvfølgelig|oczywiście|jistě|конечно|звісно|tabii(?: ki)?|elbette|当然(?:可以)?|當然|好的|もちろん(?:です)?|承知しました|물론(?:입니다|이죠)?|네|بالطبع|בהחלט";

    /** What is done to a text when it is rewritten. */
    private static final String REWRITING =
            "rewrit|rewrot|revis|improv|correct|edited|polish|updated|simplif|rephras|reword|refin|proofread|cleaned|concise"
                    + "|short|clear|friendl|formal|expanded|fixed|condens|tighten|enhanc|streamlin|paraphras|alternative|suggested|tidied|smooth"
                    + "|überarbeit|umgeschrieb|verbesser|korrigier|gekürzt|kürzer|vereinfach|umformulier|réécri|révis|corrig|amélior|reformul|raccourci"
                    + "|reescri|correg|mejorad|revisad|riscritt|rivist|corrett|migliorat|riformulat|semplific|melhorad|simplificad"
                    + "|herschreven|herzien|verbeterd|gecorrigeerd|vereenvoudigd|bewerkt|omskriv|omskrev|reviderad|förbättra|rättad|forbedr|rettet"
                    + "|popraw|przeredag|zredag|przepis|upraven|přeps|opraven|исправл|перепис|отредактир|улучш|переработ|обновл|упрощ"
                    + "|виправл|відредаг|покращ|düzelt|düzenlen|yeniden|geliştir|改写|改寫|缩短|縮短|简化|簡化|润饰|修改|润色|潤飾|重写|重寫|修订|修訂|优化|優化|改进|修正|精简|改后|改後"
                    + "|書き直|改訂|推敲|リライト|書き換え|校正|改善|수정|다시 쓴|다시 작성|개선|고친|교정|다듬|المعدل|المنقح|المحسن|المصحح|صياغ|המתוקן|המשופר|משוכתב|ערוכ";

    /** What a rewritten text is called. */
    private static final String RESULT =
            "versions?|passages?|texts?|paragraphs?|sentences?|rewrites?|revisions?|drafts?|wording|takes?|edits?|results?|attempts?|suggestions?|outputs?|fassung|absatz|abschnitt|satz"
                    + "|variante|vorschlag|textes?|paragraphe|phrase|réécriture|versión|texto|pasaje|párrafo|frase|oración|versione|testo|paragrafo|brano"
                    + "|riscrittura|versão|parágrafo|trecho|versie|tekst|alinea|zin|versionen|texten|teksten|stycket|wersja|fragment|akapit|verze|odstavec"
                    + "|текст|версия|вариант|отрывок|абзац|версія|варіант|уривок|metin|metni|sürüm|sürümü|versiyon|versiyonu|paragraf"
                    + "|版本|文本|段落|内容|內容|文章|文字|句子|文|버전|글|문장|텍스트|단락|النص|النسخة|الفقرة|הטקסט|הגרסה|הפסקה";

    private static final String LETTERS_AROUND = "(?<![\\p{L}])(?:%s)(?![\\p{L}])";
    private static final String MARKS = "[*_#>\\s]*";
    private static final Pattern POINTER = Pattern.compile(MARKS + "(?:" + POINTS + ")", FLAGS);
    private static final Pattern AGREEMENT =
            Pattern.compile(MARKS + "(?:" + AGREES + ")[ \\u00A0\\u202F]?[,.!:，。！、：]", FLAGS);
    private static final Pattern REPORT = Pattern.compile(
            MARKS
                    + "i(?:['’]ve| have)? (?:re-?wrote|re-?written|revised|edited|corrected|fixed|polished|improved|simplified|shortened|made)\\b",
            FLAGS);
    private static final Pattern LABEL = Pattern.compile(
            MARKS + "(?:(?:the|my|your|die|der|das|la|le|el|il)\\s)?(?:(?:" + REWRITING
                    + ")\\p{L}*(?:[\\s\\p{L}]{0,20}?(?:" + RESULT + ")(?!\\p{L})|(?=\\s*[:：]))|(?:" + RESULT
                    + ")\\s+(?:" + REWRITING + "))",
            FLAGS);
    private static final Pattern NOTHING_ELSE = Pattern.compile(
            MARKS + "(?:(?:" + AGREES + ") ?[,.!]\\s*)?(?:here (?:you go|you are|it is))?[:.!*_\\s]*$", FLAGS);
    private static final Pattern COLON_END = Pattern.compile("[:：][*_\\s]*$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!。！]['”\"*_\\s]*$");
    private static final Pattern RUNS_ON = Pattern.compile("[.!?]\\s+\\p{L}");
    private static final Pattern OF_REWRITING = Pattern.compile("(?:" + REWRITING + ")", FLAGS);
    private static final Pattern OF_RESULT = Pattern.compile(
            String.format(LETTERS_AROUND, RESULT)
                    + "|版本|文本|段落|内容|內容|文章|文字|句子|버전|텍스트|단락|문장|[\\p{IsHan}\\p{IsHiragana}\\p{IsHangul}](?:文|글)",
            FLAGS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY_WORDS =
            Set.of(("here is are s it one you go this that the a an my your our of for and with in to"
                            + " below following as per sure certainly course absolutely okay ok great gladly i ve have made more much very")
                    .split(" "));

    private final String original;
    private final String originalStart;
    private final Set<String> originalWords;

    /** @param original the passage that is rewritten */
    Preamble(String original) {
        this.original = original;
        this.originalStart = firstLine(original).strip();
        this.originalWords = words(original);
    }

    /** Whether a text that may still go on can turn out to begin with a preamble. */
    boolean isPossible(String text) {
        String line = firstLine(text);
        if (line.length() >= LONGEST || sharesStart(line)) {
            return false;
        }
        boolean pointsOrNames = may(POINTER, line) || may(LABEL, line);
        return may(AGREEMENT, line)
                || may(REPORT, line)
                || (pointsOrNames && !RUNS_ON.matcher(line).find());
    }

    private static boolean may(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /**
     * Whether the first line of an answer is a preamble.
     *
     * @param line the line, without its end
     * @param paragraph whether an empty line follows
     */
    boolean is(String line, boolean paragraph) {
        if (line.isBlank() || !isPossible(line)) {
            return false;
        }
        boolean introduces = COLON_END.matcher(line).find();
        boolean remarks = paragraph && SENTENCE_END.matcher(line).find();
        return (introduces && isIntroduction(line)) || (remarks && isRemark(line));
    }

    private boolean isIntroduction(String line) {
        boolean agrees = AGREEMENT.matcher(line).lookingAt();
        boolean label = LABEL.matcher(line).lookingAt() && line.length() <= LONGEST / 4;
        boolean reports = REPORT.matcher(line).lookingAt();
        boolean begins = agrees || label || reports || POINTER.matcher(line).lookingAt();
        boolean rewriting = speaksOf(OF_REWRITING, line);
        boolean result = speaksOf(OF_RESULT, line);
        boolean named = begins && rewriting && (result || label);
        // Where the writer's own text begins with a line that introduces something, so may its rewrite.
        boolean introduced = COLON_END.matcher(originalStart).find();
        if (named || introduced) {
            return named && !(introduced && sharesWords(line));
        }
        boolean meant = result || agrees || (rewriting && (reports || !saysMore(line))) || saysNothingElse(line);
        return begins && meant && !sharesWords(line);
    }

    private boolean isRemark(String line) {
        boolean agrees = AGREEMENT.matcher(line).lookingAt();
        boolean result = speaksOf(OF_RESULT, line);
        boolean meant = agrees
                ? result || speaksOf(OF_REWRITING, line) || saysNothingElse(line)
                : result && REPORT.matcher(line).lookingAt();
        return meant && !sharesWords(line);
    }

    /** Whether a line has such a word, and the original does not have the same one. */
    private boolean speaksOf(Pattern words, String line) {
        Matcher matcher = words.matcher(line);
        while (matcher.find()) {
            if (!original.toLowerCase(Locale.ROOT).contains(matcher.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is no more than a gesture, and not one of the original's. */
    private boolean saysNothingElse(String line) {
        String gesture = line.replaceAll("[^\\p{L} ]", "").strip();
        return NOTHING_ELSE.matcher(line).matches()
                && !original.toLowerCase(Locale.ROOT).contains(gesture.toLowerCase(Locale.ROOT));
    }

    /** Whether the line speaks of something besides the rewrite: an updated schedule is no updated text. */
    private static boolean saysMore(String line) {
        return words(line).stream().anyMatch(word -> !isMeta(word));
    }

    /** Whether the line says something that the original says too. */
    private boolean sharesWords(String line) {
        return words(line).stream().filter(word -> !isMeta(word)).anyMatch(this::inOriginal);
    }

    private static boolean isMeta(String word) {
        return OF_REWRITING.matcher(word).lookingAt() || OF_RESULT.matcher(word).matches();
    }

    private boolean inOriginal(String word) {
        int stem = Math.max(4, word.length() - 2);
        return originalWords.contains(word)
                || (word.length() > 4
                        && originalWords.stream()
                                .anyMatch(other -> other.length() >= stem
                                        && other.length() <= word.length() + 3
                                        && other.regionMatches(0, word, 0, Math.min(stem, other.length()))));
    }

    /** An answer that begins as the original does has no preamble. */
    private boolean sharesStart(String text) {
        int compared = Math.min(12, Math.min(text.length(), original.length()));
        return compared == 12 && text.regionMatches(true, 0, original, 0, compared);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!EMPTY_WORDS.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
