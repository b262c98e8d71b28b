package app.redraft.infra.provider.proofreader;

/** The spelling the writer follows. */
enum EnglishVariant {
    AMERICAN,
    BRITISH
}
