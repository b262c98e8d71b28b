package app.redraft.core.rewrite.cleaning;

import java.util.regex.Pattern;

/** The words with which models speak of a rewrite after they gave it, in the languages they do it in. */
final class PostambleWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String MARKS = "[*_#>(\\[\\s¿¡]*";

    /** Headings that are followed by a list of what was changed. */
    private static final String CHANGES =
            "(?:(?:the |my |some |a |list of |summary of |overview of |explanation of )*(?:key |main |major |specific )*(?:changes|edits|corrections|improvements|modifications|revisions|adjustments)"
                    + "(?: (?:i )?(?:made|explained|include|are|in this version|to the (?:text|passage|original)))*"
                    + "|what (?:i(?:['’]ve)? |was |has been )?(?:changed|edited|corrected|improved|fixed)"
                    + "|(?:vorgenommene |wichtigste |die |meine |übersicht der |liste der )*(?:änderungen|korrekturen|anpassungen|verbesserungen)(?: im überblick)?|was (?:ich geändert habe|geändert wurde)"
                    + "|(?:les |principales |liste des |résumé des )*(?:modifications|changements|corrections|améliorations)(?: (?:apportée?s|effectuée?s|principales|principaux))?|ce qui a changé"
                    + "|(?:los |las |principales |resumen de |lista de )*(?:cambios|modificaciones|correcciones|mejoras)(?: (?:realizad[oa]s|hech[oa]s|principales|clave))?|qué (?:ha cambiado|cambié))";

    /** Labels that a writer uses too; only a line that speaks of the rewrite goes. */
    private static final String LABELS =
            "notes?|explanation|rationale|reasoning|comments?|disclaimer|p\\.?\\s?s\\.?|(?:editor['’]s|translator['’]s|author['’]s|side) note"
                    + "|anmerkung(?:en)?|hinweise?|erläuterung(?:en)?|erklärung(?:en)?|kommentar|begründung|note|remarques?|explications?|commentaires?|notas?|observaci(?:ón|ones)|explicaci(?:ón|ones)|comentarios?|justificación";

    /** Ways to offer more. */
    private static final String OFFERS =
            "(?:please )?let me know (?:if|whether|how|what|which|should)|(?:please )?feel free to|(?:would|do) you (?:like|want|prefer) (?:me to|another|a |any|it |this |an )"
                    + "|if you(?:['’]d| would)? (?:like|want|prefer|need|have)[^.]{0,60}?(?:i can|i could|let me know|just (?:ask|say|tell)|please (?:ask|tell|say))|i(?:['’]d be happy|['’]m happy| can| could)(?: also)? (?:to )?(?:adjust|make|provide|offer|help|tweak|revise|rewrite|refine|shorten|change|adapt|give|try)"
                    + "|shall i|should i (?:adjust|make|change|also)|(?:is there )?anything else"
                    + "|lass(?:en sie)? (?:mich|es mich) (?:gern[e]? )?wissen|sag(?:en sie)? (?:mir )?(?:gern[e]? |einfach )?bescheid|gib(?:t)? (?:mir )?bescheid|geben sie (?:mir )?bescheid|möchte(?:st du|n sie),? dass ich|soll ich|(?:wenn|falls) (?:du|sie) (?:möchte(?:st|n)|will(?:st)?|wollen|wünsch(?:st|en)|magst|noch|weitere|eine)"
                    + "|n['’]hésite[zs]? pas|dites?[- ]moi (?:si|ce)|dis[- ]moi (?:si|ce)|faites[- ]le[- ]moi savoir|souhaite[zs]?[- ](?:vous|tu)|veux[- ]tu que je|voulez[- ]vous que je|si (?:vous|tu) (?:le )?(?:souhaite[zs]?|voule[zs]|veux|préfère[zs]?|désire[zs]?|ave[zs]|as )"
                    + "|av[ií]s(?:a|e)me si|dime si|díg[ae]me si|hazme saber|hágame saber|házmelo saber|no dudes? en|(?:quieres|quiere|te gustaría|le gustaría|desea|prefieres) (?:que|otra|una)|si (?:quieres|quiere|lo deseas|lo desea|deseas|desea|prefieres|necesitas|necesita)";

    /** Ways to close that are addressed to whoever asked. */
    private static final String COURTESIES =
            "(?:i )?hope (?:this|that|it|these) (?:helps|works|is|was|meets|version|rewrite)|ich hoffe,? (?:das|dies|es|die) |j['’]espère que (?:cela|ça|cette|ce)|espero que (?:esto|te|le|les|sea|ayude|esta)|happy writing|good luck with your";

    /** Ways to say what was done. */
    private static final String REPORTS =
            "i(?:['’]ve| have)? (?:also |only |just |simply |mainly |mostly )?(?:changed|kept|corrected|removed|replaced|simplified|shortened|made|adjusted|fixed|preserved|rephrased|rewrote|rewritten|reworded|revised|retained|maintained|left|tried|used|aimed|combined|improved|edited|tightened|cut|trimmed|added|avoided)\\b"
                    + "|(?:this|the|my) (?:revised |rewritten |edited |corrected |new |improved |updated |shorter |above |rewrite|revision|version|edit)"
                    + "|in this (?:version|rewrite|revision)|here,? i |as (?:an ai|requested)"
                    + "|ich habe |diese (?:fassung|version|überarbeitung)|die (?:überarbeitete|neue|korrigierte|gekürzte) |der (?:überarbeitete|korrigierte|gekürzte) |in dieser (?:fassung|version)"
                    + "|j['’]ai |cette (?:version|réécriture|reformulation)|la version (?:révisée|corrigée|réécrite)|dans cette version"
                    + "|he (?:cambiado|corregido|mantenido|eliminado|simplificado|acortado|reescrito|conservado|sustituido|ajustado)|esta (?:versión|reescritura|revisión)|la versión (?:revisada|corregida)|en esta versión";

    /** What is spoken of where a rewrite is spoken of: its words, its tone, its forms, its making. */
    private static final String REWRITING =
            "rewrit\\p{L}*|rewrote|rephras\\p{L}*|reword\\p{L}*|revis(?:ed|ion|ions|e)|wording|phrasing|sentence structure|sentences?|grammar|grammatical|spelling|punctuation|typos?|passive voice|active voice|tone|style|readab\\p{L}*|concis\\p{L}*|clarity"
                    + "|version|passage|paragraphs?|original(?: text| meaning| passage)?|adjust\\p{L}*|tweak\\p{L}*|further (?:changes|edits|refine\\p{L}*|help|assistance)|edits?|corrections?|verb tense|subject-verb|redundan\\p{L}*|formal(?:ity)?|casual|shorten\\p{L}*|simplif\\p{L}*|intact|preserv\\p{L}*"
                    + "|umformulier\\p{L}*|überarbeit\\p{L}*|fassung|wortwahl|formulierung(?:en)?|grammatik|rechtschreib\\p{L}*|zeichensetzung|satzbau|sätze?|tonfall|stil|anpass\\p{L}*|angepasst|gekürzt|kürzer|änder\\p{L}*|geändert|absatz|lesbar\\p{L}*|förmlich\\p{L}*|originaltext"
                    + "|reformul\\p{L}*|réécri\\p{L}*|tournures?|grammaire|orthographe|ponctuation|phrases?|ton|modifi\\p{L}*|ajust\\p{L}*|changements?|paragraphe|raccourci\\p{L}*|texte original|voix (?:passive|active)|forme (?:passive|active)"
                    + "|reescri\\p{L}*|redacción|gramática|ortografía|puntuación|frases?|oraciones|tono|estilo|cambios?|versión|párrafo|acort\\p{L}*|texto original|modific\\p{L}*|voz (?:pasiva|activa)|passiv|aktiv";

    static final Pattern HEADING = pattern(MARKS + CHANGES + "(?:\\s*\\([^)]*\\))?[*_\\s]*(?:[:：][*_\\s]*|$)");
    /** The words of such headings, wherever an original has them. */
    static final Pattern HEADING_WORDS = pattern(
            "\\b(?:changes|edits|corrections|improvements|modifications|revisions|adjustments|what (?:i )?(?:changed|was changed)|änderungen|korrekturen|anpassungen|verbesserungen|changements|améliorations|cambios|modificaciones|correcciones|mejoras)\\b");

    static final Pattern LABEL = pattern(MARKS + "(?:" + LABELS + ")[*_\\s]*[:：]");
    static final Pattern OFFER = pattern(MARKS + "(?:" + OFFERS + ")");
    static final Pattern COURTESY = pattern(MARKS + "(?:" + COURTESIES + ")");
    static final Pattern REPORT = pattern(MARKS + "(?:" + REPORTS + ")");
    static final Pattern OF_REWRITING = pattern("(?<!\\p{L})(?:" + REWRITING + ")(?!\\p{L})");

    /** An original that is addressed to somebody. */
    static final Pattern LETTER = pattern(
            "(?m)^\\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|sehr geehrte|liebe[r]?|hallo|guten (?:tag|morgen)|cher|chère|bonjour|madame|monsieur|estimad[oa]|querid[oa]|hola|buenos días)\\b"
                    + "|\\b(?:you|your|let me know|dich|dir|ihnen|euch|vous|votre|tu|usted|ustedes)\\b");

    private PostambleWords() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
