package app.redraft.infra.provider.proofreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which languages are loaded, in a program that has read nothing yet. */
class LoadedLanguagesTest {
    private static final Pattern OTHERS =
            Pattern.compile("org\\.languagetool\\.(?:language\\.(?!\\w*English\\b)(?:\\w*(?:German|French|Spanish)\\w*)"
                    + "|(?:rules|tagging|tokenizers|synthesis)\\.(?:de|fr|es)\\..*|chunking\\.German.*)");

    @Test
    void anEnglishTextLoadsNoClassOfAnotherLanguage() throws Exception {
        try (FreshClasses classes = new FreshClasses()) {
            assertThat(classes.thorough("The libary is closed, but he said déjà vu and Weltschmerz."))
                    .isEqualTo("The library is closed, but he said déjà vu and Weltschmerz.");
            assertThat(classes.loaded).noneMatch(name -> OTHERS.matcher(name).matches());

            assertThat(classes.thorough("Las niñas pequeños juegan en el parque con su madre."))
                    .startsWith("Las niñas pequeñas");
            assertThat(classes.loaded).anyMatch(name -> name.startsWith("org.languagetool.rules.es."));
            assertThat(classes.loaded)
                    .noneMatch(name -> name.startsWith("org.languagetool.rules.de.")
                            || name.startsWith("org.languagetool.rules.fr."));
        }
    }

    /** The class path once more, with all static fields as at the start, and a note of what is loaded. */
    private static final class FreshClasses extends URLClassLoader {
        private final Set<String> loaded = new ConcurrentSkipListSet<>();

        FreshClasses() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }

        String thorough(String text) throws ReflectiveOperationException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(this);
            try {
                Method ask = loadClass(ProofreaderTesting.class.getName()).getDeclaredMethod("thorough", String.class);
                ask.setAccessible(true);
                return (String) ask.invoke(null, text);
            } catch (InvocationTargetException e) {
                throw new AssertionError(e.getCause());
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(entry -> {
                        try {
                            return Path.of(entry).toUri().toURL();
                        } catch (MalformedURLException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toArray(URL[]::new);
        }

        @Override
        public void close() throws IOException {
            super.close();
        }
    }
}
