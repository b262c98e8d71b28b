package app.redraft.infra.provider.proofreader.language;

import java.util.regex.Pattern;
import org.languagetool.Languages;
import org.languagetool.broker.ClassBroker;
import org.languagetool.broker.DefaultClassBroker;
import org.languagetool.noop.NoopLanguage;

/**
 * Keeps LanguageTool from loading every language it finds beside English: it makes an object of each when the first file of
 * rules is read. A language that is needed is added then, by {@link Languages#getOrAddLanguageByClassName}.
 */
final class LanguageClasses extends DefaultClassBroker implements ClassBroker {
    private static final Pattern NOT_ENGLISH = Pattern.compile("org\\.languagetool\\.language\\.(?!\\w*English$)\\w+");

    @Override
    public Class<?> forName(String name) throws ClassNotFoundException {
        return NOT_ENGLISH.matcher(name).matches() ? NoopLanguage.class : super.forName(name);
    }
}
