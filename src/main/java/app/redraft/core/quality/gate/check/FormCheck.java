package app.redraft.core.quality.gate.check;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.Check;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.scenario.Expectation;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.cleaning.AnswerKind;
import app.redraft.core.rewrite.cleaning.OutputCleaner;
import app.redraft.core.rewrite.cleaning.Removed;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an answer is one whole rewrite and nothing else. What cleaning took away never reached the writer and does not count. */
final class FormCheck {
    private static final int LONGEST_TOLD = 60;
    private static final String ENDS = ".!?…。！？\"”’»)]*_`|:;";
    private static final String OPENING = "\"“„«‘'";
    private static final String CLOSING = "\"”“»’'";
    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(?:```|~~~)");
    /** What a model leaves for somebody else to fill in: "[your name]", "{{date}}", and the marks people put there, as TBD. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\[(?:insert|your|add|enter|name|date|time|company|recipient|sender|position|title|address|amount|placeholder|dein|ihr|name einfügen|datum|votre|nom|su|tu|nombre|fecha)\\b[^\\]\\n]{0,60}\\](?!\\()"
                    + "|\\[\\s*(?:\\.{3}|…)\\s*\\]|\\{\\{?[a-z_ ]{1,30}\\}?\\}|<(?:insert|your|name|date)[^<>\\n]{0,40}>|\\bX{3,}\\b|\\bTB[DC]\\b|\\bTODO\\b|lorem ipsum|_{4,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FormCheck() {}

    static List<CheckResult> check(Scenario scenario, Answer answer, MeaningGuard guard) {
        Findings findings = new Findings();
        if (!answer.finished() && answer.text().isBlank()) {
            unanswered(findings, answer);
            return findings.results();
        }
        OutputCleaner cleaner =
                new OutputCleaner(scenario.text().strip(), scenario.preset() == null ? scenario.instruction() : "");
        cleaner.push(answer.text());
        cleaner.finish();
        AnswerKind kind = cleaner.kind();
        unanswered(findings, answer);
        findings.add(Check.REFUSAL, refusal(answer, kind));
        findings.add(Check.SECOND_OPTION, kind == AnswerKind.CHOICE ? UserMessage.of("gate.check.options") : null);
        findings.add(Check.ECHO, kind == AnswerKind.ECHO ? UserMessage.of("gate.check.echo") : null);
        findings.add(Check.PREAMBLE, around(cleaner.removed()));
        findings.add(Check.QUOTES, quotes(scenario, answer.text().strip()));
        findings.add(Check.FENCE, fence(scenario, answer.text()));
        findings.add(Check.TRUNCATION, truncation(scenario, answer));
        findings.add(Check.PLACEHOLDER, placeholder(scenario, answer.text()));
        findings.add(Check.LANGUAGE, language(scenario, answer.text(), guard));
        return findings.results();
    }

    private static void unanswered(Findings findings, Answer answer) {
        boolean came = answer.end().error() == null && !answer.text().isBlank();
        UserMessage why = answer.end().message();
        findings.add(Check.ANSWERED, came ? null : why == null ? UserMessage.of("gate.check.no-answer") : why);
    }

    private static @Nullable UserMessage refusal(Answer answer, AnswerKind kind) {
        boolean declined = answer.end().finish() == FinishReason.REFUSAL
                || answer.end().finish() == FinishReason.CONTENT_FILTER
                || answer.end().error() == ErrorKind.REFUSED
                || answer.end().error() == ErrorKind.CONTENT_FILTER;
        boolean inWords = kind == AnswerKind.REFUSAL || declined && kind == AnswerKind.REWRITE;
        return inWords ? UserMessage.of("gate.check.refusal", shortened(answer.text())) : null;
    }

    private static @Nullable UserMessage around(List<Removed> removed) {
        return removed.isEmpty()
                ? null
                : UserMessage.of("gate.check.preamble", shortened(removed.get(0).text()));
    }

    private static @Nullable UserMessage quotes(Scenario scenario, String text) {
        String passage = scenario.text().strip();
        boolean wrapped = text.length() > 1
                && OPENING.indexOf(text.charAt(0)) >= 0
                && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0
                && OPENING.indexOf(passage.charAt(0)) < 0;
        return wrapped ? UserMessage.of("gate.check.quotes") : null;
    }

    private static @Nullable UserMessage fence(Scenario scenario, String text) {
        long before = FENCE.matcher(scenario.text()).results().count();
        long after = FENCE.matcher(text).results().count();
        return after > before ? UserMessage.of("gate.check.fence") : null;
    }

    private static @Nullable UserMessage truncation(Scenario scenario, Answer answer) {
        if (answer.end().finish() == FinishReason.LENGTH || answer.end().error() == ErrorKind.CUT_OFF) {
            return UserMessage.of("gate.check.cut-off");
        }
        String passage = scenario.text().strip();
        String text = answer.text().strip();
        boolean open = !scenario.expects().allows(Expectation.Allowance.OPEN_END)
                && ENDS.indexOf(passage.charAt(passage.length() - 1)) >= 0
                && !text.isEmpty()
                && ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                && !isSymbol(text.codePointBefore(text.length()))
                && !isItem(text);
        boolean unclosed = FENCE.matcher(text).results().count() % 2 == 1;
        return open || unclosed ? UserMessage.of("gate.check.breaks-off", end(text)) : null;
    }

    private static boolean isSymbol(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL;
    }

    /** Items of a list and headings end without a mark. */
    private static boolean isItem(String text) {
        String last = text.substring(text.lastIndexOf('\n') + 1).strip();
        return last.matches("(?:[-+*•]|\\d{1,3}[.)]|#{1,6}) .*");
    }

    private static @Nullable UserMessage placeholder(Scenario scenario, String text) {
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            if (!scenario.text().contains(found.group())) {
                return UserMessage.of("gate.check.placeholder", found.group());
            }
        }
        return null;
    }

    private static @Nullable UserMessage language(Scenario scenario, String text, MeaningGuard guard) {
        return guard.check(scenario.text(), text, scenario.instruction()).stream()
                .filter(warning -> warning.kind() == Warning.Kind.LANGUAGE)
                .findFirst()
                .map(Warning::why)
                .orElse(null);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TOLD ? line : line.substring(0, LONGEST_TOLD) + "…";
    }

    private static String end(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TOLD ? line : "…" + line.substring(line.length() - LONGEST_TOLD);
    }
}
