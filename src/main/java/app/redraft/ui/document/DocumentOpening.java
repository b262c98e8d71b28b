package app.redraft.ui.document;

import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.UnclearEncodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the file that is to take the place of the document, asking for what it does not say. FX thread only. */
final class DocumentOpening {
    private final OpenDocument document;
    private final DocumentFiles files;
    private final DocumentQuestions questions;
    private final DocumentProgress progress;
    private final Consumer<Runnable> whenSafe;

    /**
     * @param whenSafe runs what replaces the document when nothing is lost by it; for a text that was changed meanwhile
     */
    DocumentOpening(
            OpenDocument document,
            DocumentFiles files,
            DocumentQuestions questions,
            DocumentProgress progress,
            Consumer<Runnable> whenSafe) {
        this.document = document;
        this.files = files;
        this.questions = questions;
        this.progress = progress;
        this.whenSafe = whenSafe;
    }

    /** Reads a file; what comes of it waits for the writer where the text was changed meanwhile. */
    void open(Path from, Consumer<TextFile> then) {
        String before = begin();
        files.read(
                from,
                read -> arrived(before, () -> then.accept(read)),
                failure -> unread(from, failure, encoding -> open(from, encoding, then)));
    }

    private void open(Path from, TextEncoding encoding, Consumer<TextFile> then) {
        String before = begin();
        files.read(
                from,
                encoding,
                read -> arrived(before, () -> then.accept(read)),
                failure -> progress.end(() -> questions.problem(failure)));
    }

    /**
     * The same without a question about the file; empty for one that cannot be read.
     *
     * @param encoding the one it had, or null where none is known
     */
    void openAny(Path from, @Nullable TextEncoding encoding, Consumer<Optional<TextFile>> then) {
        String before = begin();
        files.readAny(
                from,
                encoding,
                read -> arrived(before, () -> then.accept(Optional.of(read))),
                gone -> arrived(before, () -> then.accept(Optional.empty())));
    }

    private String begin() {
        questions.clearProblem();
        progress.begin(DocumentState.OPENING);
        return document.text().documentText();
    }

    private void unread(Path from, Exception failure, Consumer<TextEncoding> again) {
        progress.end(() -> {
            if (failure instanceof UnclearEncodingException question) {
                questions.encoding(String.valueOf(from.getFileName()), question, again);
            } else {
                questions.problem(failure);
            }
        });
    }

    private void arrived(String before, Runnable then) {
        boolean untouched = document.text().documentText().equals(before)
                && !document.reviews().decided();
        progress.end(() -> {
            if (untouched) {
                then.run();
            } else {
                whenSafe.accept(then);
            }
        });
    }
}
