/** Counts calls while they are under way, and enters each in the ledger. May import cost, money, llm, monitoring and text. */
@NullMarked
package app.redraft.core.call.metering;

import org.jspecify.annotations.NullMarked;
