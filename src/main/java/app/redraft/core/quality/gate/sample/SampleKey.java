package app.redraft.core.quality.gate.sample;

import app.redraft.core.llm.Tier;

/**
 * Which rewrite of a run.
 *
 * @param scenario the scenario's id
 * @param tier who was asked
 * @param number 1 for the first sample of the scenario
 */
public record SampleKey(String scenario, Tier tier, int number) {}
