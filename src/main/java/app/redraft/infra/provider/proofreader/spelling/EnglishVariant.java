package app.redraft.infra.provider.proofreader.spelling;

/** The spelling the writer follows. */
public enum EnglishVariant {
    AMERICAN,
    BRITISH
}
