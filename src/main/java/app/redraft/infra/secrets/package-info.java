/** Keys: environment, system keychain, labelled file. May import {@code core} and java-keyring; no other adapter. */
@NullMarked
package app.redraft.infra.secrets;

import org.jspecify.annotations.NullMarked;
