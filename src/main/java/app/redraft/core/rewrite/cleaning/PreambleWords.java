package app.redraft.core.rewrite.cleaning;

import java.util.Set;
import java.util.regex.Pattern;

/** The words with which models speak of a rewrite before they give it, in the languages they do it in. */
final class PreambleWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Ways to begin an introduction that points at what follows. */
    private static final String POINTS =
            "here(?:['’]s| is| are| it is| you go| you are|,)|below (?:is|are|you|,)|the following is|this is (?:the|my|your)"
                    + "|voici|voilà|ci-dessous|hier (?:is|ist|sind|kommt|die|der|eine|ein|mein)|(?:dies|das) ist|nachfolgend|im folgenden|est[ea] es|aquí (?:está|están|tienes|tiene|va)"
                    + "|a continuación|ecco|di seguito|aqui (?:está|estão|vai)|segue|hier volgt|här (?:är|kommer)|her (?:er|kommer)|oto|poniżej"
                    + "|zde je|tady je|вот|ниже|ось|нижче|işte|aşağıda|以下|下面|这是|這是|こちら|次の|다음은|다음|아래|여기|إليك|إليكم|فيما يلي|הנה|להלן|यहाँ|यह";

    /** Ways to agree before answering. */
    private static final String AGREES =
            "sure(?: thing)?|certainly|of course|absolutely|okay|ok|great|gladly|as requested|as you asked|per your request|no problem|happy to help|got it|understood"
                    + "|bien sûr|certainement|avec plaisir|natürlich|gerne?|selbstverständlich|claro(?: que sí)?|por supuesto|con gusto|certo|certamente|com certeza"
                    + "|natuurlijk|självklart|selvfølgelig|oczywiście|jistě|конечно|звісно|tabii(?: ki)?|elbette|当然(?:可以)?|當然|好的|もちろん(?:です)?|承知しました|물론(?:입니다|이죠)?|네|بالطبع|בהחלט";

    /** What is done to a text when it is rewritten, and little else. */
    private static final String REWRITTEN =
            "rewrit|rewrot|revis|improv|correct|edited|polish|simplif|rephras|reword|refin|proofread"
                    + "|shorten|condens|tighten|enhanc|streamlin|paraphras"
                    + "|überarbeit|umgeschrieb|verbesser|korrigier|gekürzt|kürzer|vereinfach|umformulier|réécri|révis|corrig|amélior|reformul|raccourci|simplifi"
                    + "|reescri|correg|mejorad|acort|reformulad|revisad|riscritt|rivist|corrett|migliorat|riformulat|semplific|melhorad|simplificad"
                    + "|herschreven|herzien|verbeterd|gecorrigeerd|vereenvoudigd|bewerkt|omskriv|omskrev|reviderad|förbättra|rättad|forbedr|rettet"
                    + "|popraw|przeredag|zredag|przepis|upraven|přeps|opraven|исправл|перепис|отредактир|улучш|переработ|обновл|упрощ"
                    + "|виправл|відредаг|покращ|düzelt|düzenlen|yeniden|geliştir|改写|改寫|缩短|縮短|简化|簡化|润饰|修改|润色|潤飾|重写|重寫|修订|修訂|优化|優化|改进|修正|精简|改后|改後"
                    + "|書き直|改訂|推敲|リライト|書き換え|校正|改善|수정|다시 쓴|다시 작성|개선|고친|교정|다듬|المعدل|المنقح|المحسن|المصحح|صياغ|המתוקן|המשופר|משוכתב|ערוכ";

    /** What may be said of a rewritten text, and of much else. */
    private static final String CHANGED =
            "updated|cleaned|concise|shorter|clear|friendl|formal|expanded|fixed|alternative|suggested|tidied|smooth|punchier"
                    + "|flow|better|natural|professional|casual|polite|readable|engaging"
                    + "|klarer|knapper|prägnant|flüssig|besser|freundlich|förmlich|formell|kürzer|clair|concis|courte?(?!\\p{L})|fluide|formel"
                    + "|clar[oa]|breve|cort[oa](?!\\p{L})|chiar|scorrevol|conciso|duidelijk|korter|kortere|tydligare|tydeligere|krótsz|jaśniejsz";

    /** Whoever speaks of corrections, or of improvements, speaks of the changes and not of the text. */
    private static final String NO_LIST_OF_CHANGES =
            "(?!\\p{L}*(?:ions?|ments?|ung|ungen|ciones|zioni|zione|ções|ção)(?!\\p{L}))";

    private static final String REWRITING = "(?:" + REWRITTEN + '|' + CHANGED + ')' + NO_LIST_OF_CHANGES;

    /** What a rewritten text is called where it is called rewritten as well; alone these may be the writer's. */
    private static final String OUTCOME =
            "drafts?|takes?|edits?|results?|suggestions?|outputs?|vorschlag|variante|phrase|sentences?|frase|oración|вариант|варіант";

    /** What a text is called. */
    private static final String TEXT =
            "versions?|passages?|texts?|paragraphs?|rewrite|revision|wording|attempt|fassung|absatz|abschnitt|satz"
                    + "|textes?|paragraphe|réécriture|versión|texto|pasaje|párrafo|versione|testo|paragrafo|brano"
                    + "|riscrittura|versão|parágrafo|trecho|versie|tekst|alinea|zin|versionen|texten|teksten|stycket|wersja|fragment|akapit|verze|odstavec"
                    + "|текст|версия|отрывок|абзац|версія|уривок|metin|metni|sürüm|sürümü|versiyon|versiyonu|paragraf"
                    + "|版本|文本|段落|内容|內容|文章|文字|句子|文|버전|글|문장|텍스트|단락|النص|النسخة|الفقرة|הטקסט|הגרסה|הפסקה";

    private static final String RESULT = TEXT + '|' + OUTCOME;

    private static final String MARKS = "[*_#>¡\\s]*";
    private static final String AFTER_AGREEING = MARKS + "(?:(?:" + AGREES + ")[ \\u00A0\\u202F]?[,.!:，。！、：]\\s*[¡]?)?";

    static final Pattern POINTER = pattern(AFTER_AGREEING + "(?:" + POINTS + ")");
    static final Pattern AGREEMENT = pattern(MARKS + "(?:" + AGREES + ")[ \\u00A0\\u202F]?[,.!:，。！、：]");
    /** Nothing but an agreement. */
    static final Pattern GESTURE = pattern(MARKS + "(?:" + AGREES + ")[ \\u00A0\\u202F]?[.!。！]?[*_\\s]*$");

    static final Pattern REPORT = pattern(AFTER_AGREEING
            + "(?:(?:i(?:['’]ve| have)?|let me) (?:re-?wr[oi]te|re-?written|revised?|edit(?:ed)?|correct(?:ed)?|fix(?:ed)?|polish(?:ed)?"
            + "|improved?|simplif(?:y|ied)|shorten(?:ed)?|rephrased?|made)\\b"
            + "|ich habe (?:\\p{L}+ ){0,4}(?:überarbeitet|umformuliert|umgeschrieben|korrigiert|verbessert|gekürzt|vereinfacht)"
            + "|j['’]ai (?:réécrit|reformulé|corrigé|révisé|amélioré|raccourci|simplifié)"
            + "|he (?:reescrito|corregido|mejorado|revisado|simplificado|acortado|reformulado))(?!\\p{L})");

    /** A label that says what the text is: "Revised version", "Texte corrigé". */
    static final Pattern LABEL = pattern(AFTER_AGREEING
            + "(?:(?:the|an?|my|your|die|der|das|la|le|el|il)\\s)?(?:" + REWRITING + "\\p{L}*[\\s\\p{L}]{0,20}?(?:"
            + RESULT
            + ")(?!\\p{L})|(?:" + RESULT + ")\\s+" + REWRITING + ")");
    /** A label of one word: "Rewritten". */
    static final Pattern BARE_LABEL =
            pattern(MARKS + "(?:" + REWRITTEN + ")" + NO_LIST_OF_CHANGES + "\\p{L}*(?=[*_\\s]*[:：])");

    /** A label of one word that may be the writer's; only words of the passage behind it tell. */
    static final Pattern OUTPUT_LABEL = pattern(
            MARKS
                    + "(?:output|answer|response|result|ausgabe|antwort|ergebnis|réponse|résultat|respuesta|resultado)(?=[*_\\s]*[:：])");

    /** No more than a gesture towards what follows. */
    static final Pattern NOTHING_ELSE = pattern(
            AFTER_AGREEING
                    + "(?:here (?:you go|you are|it is)|here(?:['’]s| is) how i(?:['’]d| would) (?:re)?(?:phrase|put|word|write) (?:it|this|that))?[:.!*_\\s]*$");

    static final Pattern OF_REWRITING = pattern(REWRITING);
    static final Pattern OF_NOTHING_BUT_REWRITING = pattern("(?:" + REWRITTEN + ")" + NO_LIST_OF_CHANGES);
    static final Pattern OF_RESULT = word(RESULT);
    static final Pattern OF_TEXT = word(TEXT);

    /** Words that say nothing of their own in such a line. */
    static final Set<String> EMPTY =
            Set.of(("here is are s it one you go this that the a an my your our of for and with in to"
                            + " below following as per sure certainly course absolutely okay ok great gladly i ve have made more much very"
                            + " let me while keeping original grammar spelling punctuation typos tone style"
                            + " voici le la les un une votre ton hier ist der die das den ein eine dein ihr aquí tienes el los una tu su más muy te de por supuesto con gusto bien sûr avec plaisir natürlich selbstverständlich einen etwas noch deine ihre plus très")
                    .split(" "));

    private PreambleWords() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    private static Pattern word(String words) {
        return pattern("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])"
                + "|版本|文本|段落|内容|內容|文章|文字|句子|버전|텍스트|단락|문장|[\\p{IsHan}\\p{IsHiragana}\\p{IsHangul}](?:文|글)");
    }
}
