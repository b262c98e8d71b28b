package app.redraft.infra.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordNetThesaurusTest {
    private final WordNetThesaurus thesaurus = new WordNetThesaurus();

    @Test
    void knowsMeaningsSynonymsAndAntonymsOfAWordInAnyForm() {
        assertThat(thesaurus.senses("happier")).anySatisfy(sense -> {
            assertThat(sense.kind()).isEqualTo("adjective");
            assertThat(sense.meaning()).contains("joy");
            assertThat(sense.antonyms()).contains("unhappy");
        });
        assertThat(thesaurus.senses("begins"))
                .anySatisfy(sense -> assertThat(sense.synonyms()).contains("start"));
    }

    @Test
    void saysNothingOfAWordItDoesNotKnow() {
        assertThat(thesaurus.senses("xqzzv")).isEmpty();
        assertThat(thesaurus.senses("")).isEmpty();
    }
}
