package app.redraft.ui.document;

import app.redraft.core.document.TextFile;
import app.redraft.core.document.UnclearEncodingException;
import app.redraft.ui.common.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads files that are to be shown beside the documents that are open. FX thread only.
 *
 * @param files reads them
 */
public record DocumentReading(DocumentFiles files) {

    /**
     * Reads a file, asking for what it does not say.
     *
     * @param messages where questions and problems stand
     * @param then gets it when it is read
     */
    public void read(Messages messages, Path file, Consumer<TextFile> then) {
        DocumentQuestions questions = new DocumentQuestions(messages);
        questions.clearProblem();
        files.read(file, then, failure -> {
            if (failure instanceof UnclearEncodingException unclear) {
                questions.encoding(
                        String.valueOf(file.getFileName()),
                        unclear,
                        encoding -> files.read(file, encoding, then, questions::problem));
            } else {
                questions.problem(failure);
            }
        });
    }
}
