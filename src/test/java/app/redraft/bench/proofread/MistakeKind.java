package app.redraft.bench.proofread;

/** What the program that makes mistakes can do to a sentence, with how often learners do it (of about 1,700 agreed edits). */
enum MistakeKind {
    COMMA_AFTER_OPENING(74),
    COMMA_BEFORE_CONJUNCTION(29),
    COMMA_AFTER_CLAUSE(14),
    COMMA_ELSEWHERE(30),
    SPELLING(322),
    CONFUSED_WORD(80),
    ENDING_S(80),
    THE_MISSING(41),
    THE_SUPERFLUOUS(37),
    A_MISSING(28),
    A_OR_AN(12),
    PREPOSITION(51),
    VERB_FORM(75),
    AUXILIARY_MISSING(25),
    SPLIT_OR_JOINED(31),
    DOUBLED_WORD(20),
    CAPITAL(30);

    private final int weight;

    MistakeKind(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
