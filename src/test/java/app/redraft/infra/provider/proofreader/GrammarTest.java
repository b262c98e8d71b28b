package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.thorough;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs, nouns and articles that do not go together; and sentences that only look so. */
class GrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The neighbours was asleep.                          | The neighbours were asleep.
                    My uncle have two dogs.                             | My uncle has two dogs.
                    A teacher need patience.                            | A teacher needs patience.
                    The bakers works every night.                       | The bakers work every night.
                    Children learns quickly.                            | Children learn quickly.
                    I think that everybody need a friend.               | I think that everybody needs a friend.
                    He knows a man who sell old clocks.                 | He knows a man who sells old clocks.
                    Drivers who sleeps badly are a danger.              | Drivers who sleep badly are a danger.
                    My aunt, who live in Spain, is a nurse.             | My aunt, who lives in Spain, is a nurse.
                    Each of the rooms have a window.                    | Each of the rooms has a window.
                    The colour of the walls are ugly.                   | The colour of the walls is ugly.
                    My sister and my brother was late.                  | My sister and my brother were late.
                    Our pupils doesn't like tests.                      | Our pupils don't like tests.
                    """)
    void givesTheVerbTheNumberOfItsSubject(String flawed, String right) {
        assertThat(fast(flawed)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    We saw a lot of car.                                | We saw a lot of cars.
                    He met many interesting person.                     | He met many interesting people.
                    We must reduce the number of accident.              | We must reduce the number of accidents.
                    It is forbidden in every big cities.                 | It is forbidden in every big city.
                    """)
    void givesTheNounTheNumberThatTheWordsBeforeItSay(String flawed, String right) {
        assertThat(fast(flawed)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My mother is teacher.                               | My mother is a teacher.
                    When I was child, we lived there.                   | When I was a child, we lived there.
                    She works as engineer in a factory.                 | She works as an engineer in a factory.
                    We live in small village.                           | We live in a small village.
                    It was written by famous author.                    | It was written by a famous author.
                    """)
    void givesACountedNounItsArticle(String flawed, String right) {
        assertThat(fast(flawed)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The teacher insisted that the boy go home.",
                "It is important that the doctor come at once.",
                "Did the teacher play an instrument?",
                "We saw the boy run away.",
                "If the door were open, we would hear them.",
                "The cat, the dog and the bird play together.",
                "She is one of the women who are paid well.",
                "A list of items that is too long helps nobody.",
                "Ten years is a long time.",
                "The family have gone to bed.",
                "A number of people were hurt.",
                "Talk like a person.",
                "There are situations in which people often choose it.",
                "Creating good communications relies on care.",
                "Careful use of names and brands is important.",
                "It is best to use plain language here.",
                "A description of what the service does is better.",
                "Say what you are looking for to get an answer.",
                "Most people read web content in a hurry.",
                "A three-year plan was made.",
                "He bought a two bedroom flat.",
                "She went from student to teacher in a year.",
                "He was made captain.",
                "They came by car."
            })
    void leavesWhatIsRight(String text) {
        assertThat(thorough(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Although it was cold, but we went out.              | Although it was cold, we went out.
                    Although it is hard but they do it.                 | Although it is hard, they do it.
                    He could of went home.                              | He could have gone home.
                    I know who are you.                                 | I know who you are.
                    Last year we have visited Rome.                     | Last year we visited Rome.
                    """)
    void mendsTheOrderAndTheTimeOfClauses(String flawed, String right) {
        assertThat(fast(flawed).replace("Last year,", "Last year")).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The life is short.                                  | The life is short.
                    The life are short.                                 | Life is short.
                    """)
    void takesSomeChangesOnlyBesideOthers(String text, String expected) {
        assertThat(thorough(text)).isEqualTo(expected);
    }
}
