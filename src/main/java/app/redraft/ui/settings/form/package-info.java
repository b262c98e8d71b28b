/**
 * What every page of the Settings window is made of: fields with a rule, rows and notices. May import {@code ui.common}.
 */
@NullMarked
package app.redraft.ui.settings.form;

import org.jspecify.annotations.NullMarked;
