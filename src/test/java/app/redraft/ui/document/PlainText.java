package app.redraft.ui.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A text without a window. */
public final class PlainText implements EditedText {
    private final List<Runnable> listeners = new ArrayList<>();
    private final Deque<String> before = new ArrayDeque<>();
    private String text = "";
    private int caret;

    void type(String next) {
        before.push(text);
        text = next;
        listeners.forEach(Runnable::run);
    }

    void undo() {
        text = before.pop();
        listeners.forEach(Runnable::run);
    }

    @Override
    public void load(String loaded) {
        before.clear();
        text = loaded;
        listeners.forEach(Runnable::run);
    }

    @Override
    public void replaceAllText(String replacement) {
        type(replacement);
    }

    @Override
    public String documentText() {
        return text;
    }

    @Override
    public int caret() {
        return caret;
    }

    @Override
    public void putCaret(int offset) {
        caret = Math.min(offset, text.length());
    }

    @Override
    public void onEdit(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public String selectedText() {
        return "";
    }

    @Override
    public void onSelection(Runnable listener) {}
}
