package app.redraft.ui.proofreading.typing;

import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;

/**
 * Where texts are read.
 *
 * @param urgent what the writer waits for
 * @param idle what nobody waits for
 * @param delay waits for a pause
 */
public record ReadingThreads(Background urgent, Background idle, Delay delay) {}
