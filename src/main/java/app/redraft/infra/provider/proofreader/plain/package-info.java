/**
 * Plain-language editing by rules: wordy phrases, plain words, clear references, tone. What is sure is changed, what is a
 * matter of taste is offered with its reason. English only. May import the packages of {@code proofreader} beside it, but not
 * {@code proofreader} itself.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.plain;

import org.jspecify.annotations.NullMarked;
