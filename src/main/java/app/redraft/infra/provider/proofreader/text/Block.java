package app.redraft.infra.provider.proofreader.text;

import java.util.List;

/**
 * A stretch of text that is read on its own: a paragraph, heading, list item or quoted block.
 *
 * @param start first UTF-16 offset in the whole text
 * @param end offset after the last character, line end excluded
 * @param prose whether the block begins like a sentence; headings, list items and broken-off lines need not
 * @param quoted whether the whole block is quoted from somebody else
 * @param marks block marks inside it that are not text, in order: list bullets, heading signs, quote signs
 */
record Block(int start, int end, boolean prose, boolean quoted, List<TextSpan> marks) {}
