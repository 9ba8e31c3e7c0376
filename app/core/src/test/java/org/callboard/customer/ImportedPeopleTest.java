package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Importable;
import org.callboard.imports.Importable.Taken;
import org.callboard.imports.Imports;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** People from a file, and where they work. */
@SpringJUnitConfig(CustomerHouse.class)
class ImportedPeopleTest {

    @Autowired
    List<Importable> importables;

    @Autowired
    Links links;

    @Autowired
    Records records;

    @Autowired
    Customers cast;

    @Autowired
    TransactionTemplate transaction;

    private final UUID importId = Ids.next();
    private final String word = Customers.word();

    @Test
    void worksAtTheCompanyOfTheirRowWhichIsMadeOnce() {
        UUID jo = take(row("Jo", "jo")).id();
        UUID ann = take(row("Ann", "ann")).id();

        assertThat(companies()).singleElement().satisfies(company -> {
            assertThat(company.title()).isEqualTo("Company " + word);
            assertThat(company.text("domain")).isEqualTo(word + ".example");
            assertThat(cast.as("manager1", () -> links.peopleOf(company.id(), PageRequest.first(10)))
                            .items())
                    .extracting(Link::personId)
                    .containsExactlyInAnyOrder(jo, ann);
        });
    }

    @Test
    void areLinkedToACompanyThatIsKnown() {
        UUID known = cast.company("rep2", "name", "Company " + word + " Ltd", "domain", word + ".example");

        UUID jo = take(row("Jo", "jo")).id();

        assertThat(cast.as("manager1", () -> links.companiesOf(jo)))
                .extracting(Link::companyId)
                .containsExactly(known);
    }

    @Test
    void areTakenOnce() {
        Taken first = take(row("Jo", "jo"));
        Taken again = take(row("Jo", "jo"));

        assertThat(first.kind()).isEqualTo(Taken.Kind.CREATED);
        assertThat(again).returns(Taken.Kind.SKIPPED, Taken::kind).returns(first.id(), Taken::id);
    }

    @Test
    void leaveNoTraceWhenTheirRowIsBad() {
        Map<String, String> bad = Map.of("lastName", word, "email", "no mail", "company", "Company " + word);
        Map<String, String> worse = Map.of("lastName", word, "company", word + "x".repeat(300));

        assertThatThrownBy(() -> take(bad)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> take(worse)).isInstanceOf(BadInput.class);
        assertThat(companies()).isEmpty();
        assertThat(cast.as("manager1", () -> records.find("person", RecordQuery.matching(word), PageRequest.first(5)))
                        .items())
                .isEmpty();
    }

    private Map<String, String> row(String first, String box) {
        return Map.of(
                "firstName", first,
                "lastName", first + word,
                "email", box + "@" + word + ".example",
                "company", "Company " + word,
                "companyDomain", "http://www." + word + ".example/");
    }

    private Taken take(Map<String, String> row) {
        Importable people = importables.stream()
                .filter(importable -> importable.object().equals("people"))
                .findFirst()
                .orElseThrow();
        return cast.as(
                "manager1", () -> transaction.execute(status -> people.take(importId, row, Imports.Duplicates.SKIP)));
    }

    private List<RecordView> companies() {
        return cast.as("manager1", () -> records.find("company", RecordQuery.matching(word), PageRequest.first(5)))
                .items();
    }
}
