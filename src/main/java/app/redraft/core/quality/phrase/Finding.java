package app.redraft.core.quality.phrase;

import app.redraft.core.quality.guard.Warning;

/**
 * A phrase that gives away a machine.
 *
 * @param key what the writer's decisions about it are counted under: the same for every form of a phrase
 * @param own whether the writer's own decisions put it on the list
 * @param warning what is told of it
 */
record Finding(String key, boolean own, Warning warning) {}
