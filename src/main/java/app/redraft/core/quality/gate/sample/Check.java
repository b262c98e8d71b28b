package app.redraft.core.quality.gate.sample;

import java.util.Locale;

/** The checks of stage 1, in the order in which they are told. */
public enum Check {
    /** An answer came, and to its end. */
    ANSWERED(Group.FORM),
    /** It is a rewrite and no sentence that declines. */
    REFUSAL(Group.FORM),
    /** It is one rewrite, not several to choose from. */
    SECOND_OPTION(Group.FORM),
    /** It is not the request given back, nor the text twice over. */
    ECHO(Group.FORM),
    /** No words of the model's own stand before or behind it. */
    PREAMBLE(Group.FORM),
    /** No quotation marks around it that the passage does not have. */
    QUOTES(Group.FORM),
    /** No code fence around it that the passage does not have. */
    FENCE(Group.FORM),
    /** It does not break off. */
    TRUNCATION(Group.FORM),
    /** No placeholder stands in it. */
    PLACEHOLDER(Group.FORM),
    /** It is in the language it should be in. */
    LANGUAGE(Group.FORM),
    /** The strings of the scenario that must be kept. */
    MUST_KEEP(Group.PROTECTION),
    NUMBERS(Group.PROTECTION),
    NAMES(Group.PROTECTION),
    ADDRESSES(Group.PROTECTION),
    QUOTATIONS(Group.PROTECTION),
    MARKDOWN(Group.PROTECTION),
    CODE(Group.PROTECTION),
    PARAGRAPHS(Group.PROTECTION),
    /** Nothing was invented. */
    INVENTION(Group.MEANING),
    /** No negation, quantifier or hedge was turned or lost. */
    NEGATION(Group.MEANING),
    /** It is as long as the instruction wants. */
    LENGTH(Group.TASK),
    /** It does what the instruction wants: it is neither the passage unchanged nor another text. */
    INSTRUCTION(Group.TASK),
    /** No more mistakes than the passage had, by the built-in proofreader. */
    ERRORS(Group.TASK),
    /** The planted errors are gone. */
    PLANTED_ERRORS(Group.CORRECTION),
    /** A passage without a mistake is unchanged. */
    UNCHANGED(Group.CORRECTION);

    private final Group group;

    Check(Group group) {
        this.group = group;
    }

    /** What the rule of the verdict counts together. */
    public enum Group {
        /** The answer is a rewrite and nothing else: none may fail. */
        FORM,
        /** What has to stay is there: one scenario in thirty may fail. */
        PROTECTION,
        /** It says what the passage says. Words alone do not tell that for certain, so most samples have to agree. */
        MEANING,
        /** It does what was asked for: one scenario in ten may fail in most samples. */
        TASK,
        /** Mistakes are gone, and only mistakes. */
        CORRECTION
    }

    /** What it counts with. */
    public Group group() {
        return group;
    }

    /** The name used in JSON, for example {@code must_keep}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
