package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;

import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The real window with its Ask panel, over a server that plays both tiers. */
abstract class AskWindow extends RunningWindow {
    static final String DOCUMENT =
            "# The ferry\n\nInes came by the ferry on a Tuesday in May.\n\nHe dont like the the rain.\n\nNobody asked for the letter.\n";

    LoopbackServer server;
    TurnScript script;

    @BeforeEach
    void startServer() throws IOException {
        server = new LoopbackServer().models("{\"data\":[{\"id\":\"small\"},{\"id\":\"large\"}]}");
        script = new TurnScript(server);
        file = Files.writeString(home.resolve("ferry.md"), DOCUMENT);
        settings(tier("small"), tier("large"));
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    void settings(String edge, String frontier) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: " + edge + "\n  frontier: " + frontier
                        + "\nrate_limit: {requests_per_minute: 600}\nprices:\n  small: {input: 1, output: 5}\n"
                        + "  large: {input: 3, output: 15}\n");
    }

    /** A tier at the scripted server. */
    String tier(String model) {
        return "{provider: openai, base_url: \"" + server.url() + "/v1\", model: " + model + "}";
    }

    /** Opens the window on the document, with the keyboard in the question field. */
    void openAsk() {
        openAsk(DOCUMENT);
    }

    /** The same on a document with another text. */
    void openAsk(String text) {
        open(Optional.of(file));
        until(() -> shown().equals(text));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        until(() -> isThere("#askField") && askField().isFocused());
    }

    /** Types a question and presses Enter. */
    void ask(String question) {
        write(question, 0);
        push(KeyCode.ENTER);
    }

    /** Waits until so many questions have been answered, or will not be. */
    void untilEnded(int answers) {
        until(() -> count(".answer-actions") == answers, this::panel);
    }

    /** Everything the panel says, line by line. */
    String panel() {
        return fx(() -> {
            StringBuilder words = new StringBuilder();
            from(lookup("#assistantPanel").queryAll()).lookup(AskWindow::isSeen).queryAll().stream()
                    .map(AskWindow::wordsOf)
                    .flatMap(Optional::stream)
                    .forEach(line -> words.append(line).append('\n'));
            return words.toString();
        });
    }

    /** What labels of a style class say, in order. */
    List<String> labels(String style) {
        return fx(() -> lookup(style).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList());
    }

    /** Links in answers with these words. */
    Hyperlink link(String words) {
        return fx(() -> lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> isSeen(link) && link.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(panel())));
    }

    /** Goes to a proposed change by the link beside its line. */
    void showEdit(String original) {
        press(fx(() -> lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> String.valueOf(link.getAccessibleText()).contains(original))
                .findFirst()
                .orElseThrow(() -> new AssertionError(panel()))));
    }

    void press(Hyperlink link) {
        interact(link::fire);
    }

    TextArea askField() {
        return lookup("#askField").queryAs(TextArea.class);
    }

    String selected() {
        return fx(() -> area().getSelectedText());
    }

    private long count(String style) {
        return lookup(style).queryAll().stream().filter(AskWindow::isSeen).count();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static Optional<String> wordsOf(Node node) {
        if (node instanceof Text text && !(text.getParent() instanceof Labeled)) {
            return Optional.of(text.getText());
        }
        return node instanceof Labeled labeled ? Optional.ofNullable(labeled.getText()) : Optional.empty();
    }
}
