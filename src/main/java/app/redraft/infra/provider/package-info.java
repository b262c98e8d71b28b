/**
 * The network providers: {@link app.redraft.infra.provider.ProviderClients} makes a client of a tier's settings. Each
 * provider has a folder; what they share is in {@code net}, {@code failure}, {@code answer} and {@code sse}.
 */
@NullMarked
package app.redraft.infra.provider;

import org.jspecify.annotations.NullMarked;
