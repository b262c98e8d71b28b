package app.redraft.ui.assistant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageReferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    See ¶12.                 | 12-12
                    ¶3-5 and ¶ 7             | 3-5 7-7
                    ¶3–¶5, ¶3 – 5            | 3-5 3-5
                    ¶3—5                     | 3-5
                    ¶0 and ¶9-3 and ¶ twelve | -
                    ¶123456789               | 1234567-1234567
                    § 3, p. 12, 3-5          | -
                    """)
    void findsTheParagraphsThatATextNames(String text, String found) {
        String named = PassageReference.in(text).stream()
                .map(each -> each.reference().first() + "-" + each.reference().last())
                .collect(Collectors.joining(" "));
        assertThat(named).isEqualTo(found == null ? "" : found);
    }
}
