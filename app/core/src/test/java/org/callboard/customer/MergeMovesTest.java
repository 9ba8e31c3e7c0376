package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** What hangs on companies and people moves to the survivor of a merge, and back when it is undone. */
@SpringJUnitConfig(CustomerHouse.class)
class MergeMovesTest {

    @Autowired
    CompanyKind companies;

    @Autowired
    PersonKind people;

    @Autowired
    Links links;

    @Autowired
    LinkStore store;

    @Autowired
    Records records;

    @Autowired
    Customers cast;

    @Autowired
    TransactionTemplate transaction;

    private final String word = Customers.word();

    @Test
    void peopleOfMergedCompaniesWorkForTheSurvivorAndGoBack() {
        UUID acme = cast.company("rep1", "name", "Acme " + word);
        UUID twin = cast.company("rep1", "name", "Acme Inc " + word);
        UUID jo = cast.person("rep1", "lastName", "Jo" + word, "companyId", twin.toString());
        UUID ann = cast.person("rep1", "lastName", "Ann" + word, "companyId", acme.toString());
        cast.as("rep1", () -> links.put(ann, twin, LinkDraft.as("buyer")));
        UUID child = cast.company("rep1", "name", "Child " + word, "parentId", twin.toString());
        List<LinkRow> before = all(acme, twin);

        Map<String, Object> kept = transaction.execute(status -> companies.merged(acme, Set.of(twin)));

        assertThat(company(jo)).isEqualTo(acme);
        assertThat(company(ann)).isEqualTo(acme);
        assertThat(cast.as("rep1", () -> links.peopleOf(acme, PageRequest.first(10)))
                        .items())
                .extracting(Link::personId)
                .containsExactlyInAnyOrder(jo, ann);
        assertThat(parent(child)).isEqualTo(acme);

        transaction.executeWithoutResult(status -> companies.unmerged(acme, Set.of(twin), kept));

        assertThat(all(acme, twin)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(company(jo)).isEqualTo(twin);
        assertThat(company(ann)).isEqualTo(acme);
        assertThat(parent(child)).isEqualTo(twin);
    }

    @Test
    void companiesOfMergedPeopleAreTheSurvivorsAndGoBack() {
        UUID acme = cast.company("rep1", "name", "Acme " + word);
        UUID bolt = cast.company("rep1", "name", "Bolt " + word);
        UUID jo = cast.person("rep1", "lastName", word, "companyId", acme.toString());
        UUID twin = cast.person("rep1", "lastName", word, "companyId", bolt.toString());
        List<LinkRow> before = store.ofPeople(List.of(jo, twin));

        Map<String, Object> kept = transaction.execute(status -> people.merged(jo, new LinkedHashSet<>(Set.of(twin))));
        assertThat(store.ofPeople(List.of(jo))).extracting(LinkRow::company).containsExactly(acme, bolt);
        assertThat(store.ofPeople(List.of(twin))).isEmpty();
        assertThat(company(jo)).isEqualTo(acme);

        transaction.executeWithoutResult(status -> people.unmerged(jo, Set.of(twin), kept));
        assertThat(store.ofPeople(List.of(jo, twin))).containsExactlyInAnyOrderElementsOf(before);
        assertThat(company(twin)).isEqualTo(bolt);
    }

    @Test
    void aCompanyThatSwallowsItsParentHasNoneUntilItIsUndone() {
        UUID parent = cast.company("rep1", "name", "Parent " + word);
        UUID child = cast.company("rep1", "name", "Child " + word, "parentId", parent.toString());

        Map<String, Object> kept = transaction.execute(status -> companies.merged(child, Set.of(parent)));
        assertThat(parent(child)).isNull();

        transaction.executeWithoutResult(status -> companies.unmerged(child, Set.of(parent), kept));
        assertThat(parent(child)).isEqualTo(parent);
    }

    private List<LinkRow> all(UUID... ofThem) {
        return store.ofCompanies(List.of(ofThem));
    }

    private UUID company(UUID person) {
        return store.shownCompany(person);
    }

    private Object parent(UUID company) {
        return cast.as("manager1", () -> records.get("company", company)).value("parentId");
    }
}
