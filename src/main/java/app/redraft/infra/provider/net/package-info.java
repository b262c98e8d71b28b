/**
 * The network below the provider adapters: checked addresses, one OkHttp client, system proxy and trust store. May import
 * {@code core.llm}, OkHttp and the JDK.
 */
@NullMarked
package app.redraft.infra.provider.net;

import org.jspecify.annotations.NullMarked;
