package app.redraft.cli.dictionary;

import app.redraft.cli.ExitCode;
import app.redraft.cli.Words;
import app.redraft.core.proofreading.personal.DictionaryException;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.proofreading.personal.PersonalWords;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.core.proofreading.personal.WordList;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft words}: the writer's own words, the rules that are ignored and the language, for all documents or for one. */
@Command(name = "words", mixinStandardHelpOptions = true)
public final class WordsCommand implements Callable<Integer> {
    private static final Pattern RULE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final PersonalDictionary dictionary;

    @Spec
    private CommandSpec spec;

    /** How a list is printed. */
    enum Format {
        text,
        json
    }

    /** @param dictionary what the writer has told */
    public WordsCommand(PersonalDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), Words.get("words.add-remove-list"));
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Option(names = "--rule") boolean rule,
            @Option(names = "--file", paramLabel = "FILE") @Nullable Path file,
            @Parameters(arity = "1..*", paramLabel = "WORD", descriptionKey = "word") List<String> words) {
        Set<String> wanted = entries(words, rule);
        Optional<Path> document = document(file);
        return change(document, entries -> {
            Entries more = entries;
            for (String each : wanted) {
                more = rule ? more.ignoring(each, "") : more.withWord(each);
            }
            return more;
        });
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    int remove(
            @Option(names = "--rule") boolean rule,
            @Option(names = "--file", paramLabel = "FILE") @Nullable Path file,
            @Parameters(arity = "1..*", paramLabel = "WORD", descriptionKey = "word") List<String> words) {
        Set<String> wanted = entries(words, rule);
        Optional<Path> document = document(file);
        Entries before = dictionary.of(document);
        int code = change(document, entries -> {
            Entries fewer = entries;
            for (String each : wanted) {
                fewer = rule ? fewer.heeding(each) : fewer.withoutWord(each);
            }
            return fewer;
        });
        List<String> missing = wanted.stream()
                .filter(each -> !(rule ? before.ignores(each) : before.words().contains(each)))
                .toList();
        if (code == ExitCode.OK && !missing.isEmpty()) {
            say(Words.get("words.not-there", String.join(", ", missing)));
            return ExitCode.FAILED;
        }
        return code;
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    int importWords(
            @Option(names = "--file", paramLabel = "FILE") @Nullable Path file,
            @Parameters(arity = "1", paramLabel = "LIST", descriptionKey = "words") Path list) {
        Optional<Path> document = document(file);
        List<String> words;
        try {
            words = WordList.words(Files.readAllBytes(list));
        } catch (IOException unreadable) {
            say(Words.get("words.not-read", list.toString()));
            return ExitCode.FAILED;
        }
        int code = change(document, entries -> entries.withWords(words));
        if (code == ExitCode.OK) {
            say(Words.get("words.imported", words.size()));
        }
        return code;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--file", paramLabel = "FILE") @Nullable Path file,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text") Format format) {
        Optional<Path> document = document(file);
        Entries everywhere = dictionary.of(Optional.empty());
        if (dictionary.problem().isPresent()) {
            // The program tells what it is, after every command.
            return ExitCode.FAILED;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            ObjectNode root = json(JsonNodeFactory.instance.objectNode(), everywhere);
            document.ifPresent(
                    path -> json(root.putObject("document").put("file", path.toString()), dictionary.of(document)));
            out.println(root);
        } else {
            print(out, everywhere);
            document.ifPresent(path -> {
                out.println(Words.get("words.document", path.toString()));
                print(out, dictionary.of(document));
            });
        }
        out.flush();
        return ExitCode.OK;
    }

    @Command(name = "variant", mixinStandardHelpOptions = true)
    int variant(
            @Option(names = "--file", paramLabel = "FILE") @Nullable Path file,
            @Parameters(arity = "0..1", paramLabel = "VARIANT", descriptionKey = "variant") @Nullable String name) {
        Optional<Path> document = document(file);
        if (name == null) {
            spec.commandLine()
                    .getOut()
                    .println(dictionary.inForce(document).variant().id());
            return dictionary.problem().isPresent() ? ExitCode.FAILED : ExitCode.OK;
        }
        Variant wanted = Variant.of(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        Words.get(
                                "words.no-variant",
                                name,
                                Arrays.stream(Variant.values()).map(Variant::id).collect(Collectors.joining(", ")))));
        return change(document, entries -> entries.in(wanted));
    }

    private int change(Optional<Path> document, UnaryOperator<Entries> change) {
        try {
            dictionary.change(document, change);
            return ExitCode.OK;
        } catch (DictionaryException damaged) {
            say(Words.of(damaged.userMessage()));
        } catch (IOException unwritable) {
            say(Words.get("words.not-written", String.valueOf(unwritable.getMessage())));
        }
        return ExitCode.FAILED;
    }

    /** All of them, or none: a slip on the line changes nothing. */
    private Set<String> entries(List<String> typed, boolean rule) {
        Set<String> entries = new LinkedHashSet<>();
        for (String each : typed) {
            Optional<String> entry = rule
                    ? Optional.of(each.strip().toUpperCase(Locale.ROOT))
                            .filter(id -> RULE.matcher(id).matches())
                    : PersonalWords.entry(each);
            entries.add(entry.orElseThrow(() -> new ParameterException(
                    spec.commandLine(),
                    Words.get(rule ? "words.no-rule" : "words.no-word", shortened(each), PersonalWords.LONGEST))));
        }
        return entries;
    }

    private static String shortened(String typed) {
        String line = typed.replaceAll("\\s+", " ");
        return line.length() <= PersonalWords.LONGEST ? line : line.substring(0, PersonalWords.LONGEST) + "…";
    }

    private Optional<Path> document(@Nullable Path file) {
        if (file != null && !Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), Words.get("words.no-file", file.toString()));
        }
        return Optional.ofNullable(file);
    }

    private static void print(PrintWriter out, Entries entries) {
        entries.words().forEach(out::println);
        entries.ignoredRules()
                .forEach((rule, example) ->
                        out.println(Words.get(example.isEmpty() ? "words.rule" : "words.rule-like", rule, example)));
        if (entries.variant() != Variant.AUTO) {
            out.println(Words.get(
                    "words.variant",
                    UserMessage.of("variant." + entries.variant().id())));
        }
        if (entries.isEmpty()) {
            out.println(Words.get("words.none"));
        }
    }

    private static ObjectNode json(ObjectNode node, Entries entries) {
        entries.words().forEach(node.putArray("words")::add);
        entries.ignoredRules().keySet().forEach(node.putArray("ignored_rules")::add);
        return node.put("variant", entries.variant().id());
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
