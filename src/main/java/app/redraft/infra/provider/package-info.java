/**
 * The network providers: {@link app.redraft.infra.provider.ProviderClients} makes a client of a tier's settings. Each
 * provider has a folder; what they share is in {@code net}, {@code failure}, {@code answer} and {@code sse}.
 *
 * <p>A token from the socket to its reader: {@code sse} normalises the stream and hands each event to the decoder, which sorts
 * out errors and the end marker; the reader in the provider's folder knows the fields; {@code answer} takes thinking apart,
 * keeps surrogate pairs whole and emits {@link app.redraft.core.llm.ModelEvent}s; at the end
 * {@link app.redraft.infra.provider.answer.FinishWord} says what the server's word for it means.
 *
 * <p>A new provider: a folder with a {@link app.redraft.infra.provider.sse.ChatProtocol} and a reader, a constant of
 * {@link app.redraft.core.settings.ProviderKind} with what is peculiar to it, and its line in {@code ProviderClients}.
 */
@NullMarked
package app.redraft.infra.provider;

import org.jspecify.annotations.NullMarked;
