package app.redraft.ui.rewrite.versions;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two names mean one model: servers add a date or a tag to the name that was asked for, or leave out its maker. */
final class ModelNames {
    private static final Pattern SUFFIX = Pattern.compile("([-@:_.](\\d[\\w.-]*|latest|stable|default))*");

    private ModelNames() {}

    static boolean same(String asked, String answered) {
        String one = plain(asked);
        String other = plain(answered);
        return extended(one, other) || extended(other, one);
    }

    private static boolean extended(String name, String longer) {
        return longer.startsWith(name)
                && SUFFIX.matcher(longer.substring(name.length())).matches();
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
