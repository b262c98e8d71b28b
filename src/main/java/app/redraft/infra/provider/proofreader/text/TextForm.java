package app.redraft.infra.provider.proofreader.text;

/** What a stretch of text is, for the rules about how sentences begin and are built. */
public enum TextForm {
    /** It begins like a sentence. */
    SENTENCES,
    /** A heading, a list item, the rest of a longer stretch: it need not begin like a sentence. */
    FRAGMENT,
    /** Lines of verse, which only spelling is corrected in. */
    VERSE
}
