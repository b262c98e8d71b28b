/** Counts calls while they are under way, and enters each in the ledger. */
@NullMarked
package app.redraft.core.call.metering;

import org.jspecify.annotations.NullMarked;
