package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** How lists of companies and people are narrowed by texts. */
@SpringJUnitConfig(CustomerHouse.class)
class CustomerListsTest {

    @Autowired
    Records records;

    @Autowired
    Customers cast;

    private final String word = Customers.word();

    @Test
    void findATextInAnyCaseAndByAPartOfIt() {
        cast.company("rep1", "name", "One " + word, "city", word + " St. Gallen");
        cast.company("rep1", "name", "Two " + word, "city", word.toUpperCase() + " ST. GALLEN");
        cast.company("rep1", "name", "Three " + word, "city", word);

        assertThat(found(Criterion.is("city", word + " st. gallen"))).hasSize(2);
        assertThat(found(Criterion.has("city", word.substring(3) + " sT. g"))).hasSize(2);
        assertThat(found(Criterion.has("city", word))).hasSize(3);
        assertThat(found(Criterion.has("city", word + "%"))).isEmpty();
        assertThat(found(Criterion.has("city", "_" + word))).isEmpty();
    }

    @Test
    void sortInAnyCaseWithThoseThatSayNothingLast() {
        cast.person("rep1", "lastName", "A" + word, "jobTitle", "buyer");
        cast.person("rep1", "lastName", "B" + word, "jobTitle", "Actor");
        cast.person("rep1", "lastName", "C" + word);

        List<String> titles = cast
                .as(
                        "manager1",
                        () -> records.find(
                                "person", RecordQuery.matching(word), new PageRequest(0, 10, List.of("jobTitle"))))
                .items()
                .stream()
                .map(person -> person.text("jobTitle"))
                .toList();

        assertThat(titles).containsExactly("Actor", "buyer", null);
    }

    @Test
    void askForEnoughOfATextAndForTextsAlone() {
        assertThatThrownBy(() -> found(Criterion.has("city", "st"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> found(Criterion.has("size", "100"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> found(Criterion.has("owner", "rep"))).isInstanceOf(BadInput.class);
    }

    private List<RecordView> found(Criterion criterion) {
        return cast.as(
                        "manager1",
                        () -> records.find("company", new RecordQuery(null, List.of(criterion)), PageRequest.first(10)))
                .items();
    }
}
