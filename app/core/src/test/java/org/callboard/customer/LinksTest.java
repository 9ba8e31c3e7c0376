package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Who works where, and which company belongs to which. */
@SpringJUnitConfig(CustomerHouse.class)
class LinksTest {

    @Autowired
    Links links;

    @Autowired
    Records records;

    @Autowired
    Customers cast;

    private final String word = Customers.word();

    @Test
    void showsAPersonWithTheFirstCompanyTheyAreLinkedTo() {
        UUID acme = cast.company("rep1", "name", "Acme " + word);
        UUID jo = cast.person("rep1", "firstName", "Jo", "lastName", word);

        Link link = cast.as("rep1", () -> links.put(jo, acme, LinkDraft.as("buyer")));

        assertThat(link)
                .returns(true, Link::primary)
                .returns("buyer", Link::role)
                .returns("Jo " + word, Link::person)
                .returns("Acme " + word, Link::company);
        assertThat(cast.as("rep1", () -> records.get("person", jo)).value("companyId"))
                .hasToString(acme.toString());
        assertThat(cast.as("rep1", () -> links.peopleOf(acme, PageRequest.first(10)))
                        .items())
                .extracting(Link::personId)
                .containsExactly(jo);
        assertThat(cast.linesOf(CustomerEvent.person(jo))).contains("customer.linked", "person.changed");
        assertThat(cast.linesOf(CustomerEvent.company(acme))).contains("customer.linked");
    }

    @Test
    void hasOnePrimaryCompanyAndTakesTheNextWhenItIsParted() {
        UUID acme = cast.company("rep1", "name", "Acme " + word);
        UUID bolt = cast.company("rep1", "name", "Bolt " + word);
        UUID jo = cast.person("rep1", "lastName", word, "companyId", acme.toString());
        assertThat(primary(jo)).isEqualTo(acme);

        cast.as("rep1", () -> links.put(jo, bolt, LinkDraft.primaryAs("adviser")));
        assertThat(primary(jo)).isEqualTo(bolt);
        assertThat(companies(jo)).containsExactly(bolt, acme);

        cast.doing("rep1", () -> links.remove(jo, bolt));
        assertThat(primary(jo)).isEqualTo(acme);
        assertThat(companies(jo)).containsExactly(acme);
        assertThat(cast.as("rep1", () -> records.get("person", jo)).value("companyId"))
                .hasToString(acme.toString());
    }

    @Test
    void followsTheCompanyThatSomebodySetsOnThePerson() {
        UUID acme = cast.company("rep1", "name", "Acme " + word);
        UUID bolt = cast.company("rep1", "name", "Bolt " + word);
        UUID jo = cast.person("rep1", "lastName", word, "companyId", acme.toString());

        cast.as("rep1", () -> {
            long seen = records.get("person", jo).version();
            return records.change("person", jo, seen, Map.of("companyId", bolt.toString()), Map.of());
        });

        assertThat(primary(jo)).isEqualTo(bolt);
        assertThat(companies(jo)).containsExactly(bolt, acme);
    }

    @Test
    void showsOfBothEndsOnlyWhatIsInSight() {
        UUID acme = cast.company("rep1", "name", "Acme " + word);
        UUID hidden = cast.company("rep2", "name", "Hidden " + word);
        UUID jo = cast.person("rep1", "lastName", word, "companyId", acme.toString());
        UUID colleague = cast.person("rep2", "lastName", "Other " + word, "companyId", acme.toString());
        cast.as("manager1", () -> links.put(jo, hidden, LinkDraft.as(null)));

        assertThat(companies(jo)).containsExactly(acme);
        assertThat(cast.as("rep1", () -> links.peopleOf(acme, PageRequest.first(10)))
                        .items())
                .extracting(Link::personId)
                .containsExactly(jo)
                .doesNotContain(colleague);
        assertThatThrownBy(() -> cast.as("rep1", () -> links.peopleOf(hidden, PageRequest.first(10))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> links.put(jo, hidden, LinkDraft.as("spy"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> links.put(jo, acme, LinkDraft.as("x"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void saysWhatIsWrongWithALink() {
        UUID acme = cast.company("rep1", "name", "Acme " + word);
        UUID jo = cast.person("rep1", "lastName", word);
        var draft = new LinkDraft("x".repeat(101), false, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 1));

        assertThatThrownBy(() -> cast.as("rep1", () -> links.put(jo, acme, draft)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("role", "until"));
        assertThat(companies(jo)).isEmpty();
    }

    @Test
    void drawsTheTreeOfACompanyAndRefusesCircles() {
        UUID top = cast.company("rep1", "name", "Top " + word);
        UUID middle = cast.company("rep1", "name", "Middle " + word, "parentId", top.toString());
        UUID leaf = cast.company("rep1", "name", "Leaf " + word, "parentId", middle.toString());
        cast.company("rep2", "name", "Hidden " + word, "parentId", middle.toString());

        Hierarchy tree = cast.as("rep1", () -> links.hierarchyOf(middle));

        assertThat(tree.above()).extracting(Hierarchy.Node::id).containsExactly(top);
        assertThat(tree.below()).extracting(Hierarchy.Node::id).containsExactly(leaf);
        assertThat(tree.complete()).isTrue();
        assertThatThrownBy(() -> cast.as("rep1", () -> {
                    long seen = records.get("company", top).version();
                    return records.change("company", top, seen, Map.of("parentId", leaf.toString()), Map.of());
                }))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields().get(0).field()).isEqualTo("parentId"));
    }

    @Test
    void letsSupportMendHowPeopleAreReachedButNotWhoseTheyAre() {
        UUID jo = cast.person("rep1", "lastName", word);

        cast.doing("agent1", () -> change(jo, Map.of("email", word + "@acme.example")));

        assertThatThrownBy(() -> cast.doing("agent1", () -> change(jo, Map.of("owner", "rep2"))))
                .isInstanceOf(Forbidden.class);
        assertThat(cast.as("manager1", () -> records.get("person", jo)))
                .returns("rep1", view -> view.owner())
                .returns(word + "@acme.example", view -> view.text("email"));
    }

    private void change(UUID person, Map<String, Object> changes) {
        records.change("person", person, records.get("person", person).version(), changes, Map.of());
    }

    private UUID primary(UUID person) {
        return cast.as("rep1", () -> links.companiesOf(person)).stream()
                .filter(Link::primary)
                .map(Link::companyId)
                .findFirst()
                .orElse(null);
    }

    private List<UUID> companies(UUID person) {
        return cast.as("rep1", () -> links.companiesOf(person)).stream()
                .map(Link::companyId)
                .toList();
    }
}
