package org.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.testing.CoreHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = CoreHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Preferences preferences;

    @Autowired
    SavedViews views;

    @Autowired
    CurrentUser currentUser;

    @BeforeEach
    void copiesThreeColleagues() {
        people.replaceAll(List.of(
                person("ada", "Ada Lovelace", Role.SALES_REP),
                person("bob", "Bob Hope", Role.SALES_REP),
                person("cleo", "Cleo Patra", Role.SALES_MANAGER)));
    }

    @Test
    void keepsWhatKeycloakKnowsAndThePresenceThatItDoesNot() {
        as("ada", Role.SALES_REP, () -> people.setPresent("ada", false));

        people.replaceAll(List.of(person("ada", "Ada King", Role.SALES_REP)));

        Person ada = people.find("ada").orElseThrow();
        assertThat(ada.name()).isEqualTo("Ada King");
        assertThat(ada.present()).isFalse();
        assertThat(ada.countries()).containsExactlyInAnyOrder("DE", "FR");
        as("ada", Role.SALES_REP, () -> people.setPresent("ada", true));
    }

    @Test
    void keepsTheNameOfWhoLeftButOffersThemNoMore() {
        people.replaceAll(List.of(person("ada", "Ada Lovelace", Role.SALES_REP)));

        assertThat(people.find("bob")).map(Person::enabled).contains(false);
        assertThat(people.withRole(Role.SALES_REP)).extracting(Person::username).containsExactly("ada");
        assertThat(people.search("bo")).isEmpty();
    }

    @Test
    void findsPeopleByAPieceOfTheirName() {
        assertThat(people.search("LOVE")).extracting(Person::username).containsExactly("ada");
        assertThat(people.search("")).extracting(Person::username).containsExactly("ada", "bob", "cleo");
    }

    @Test
    void letsOnlyOneselfOrAManagerSayWhoIsAway() {
        assertThatThrownBy(() -> as("bob", Role.SALES_REP, () -> people.setPresent("ada", false)))
                .isInstanceOf(Forbidden.class);
        as("cleo", Role.SALES_MANAGER, () -> people.setPresent("bob", false));

        assertThat(people.find("bob").orElseThrow().present()).isFalse();
        assertThatThrownBy(() -> as("cleo", Role.SALES_MANAGER, () -> people.setPresent("nobody", false)))
                .isInstanceOf(NotFound.class);
        as("cleo", Role.SALES_MANAGER, () -> people.setPresent("bob", true));
    }

    @Test
    void remembersPreferencesPerPerson() {
        as("ada", Role.SALES_REP, () -> preferences.set("theme", "dark"));
        as("ada", Role.SALES_REP, () -> preferences.set("theme", "light"));

        as("ada", Role.SALES_REP, () -> assertThat(preferences.get("theme")).contains("light"));
        as("bob", Role.SALES_REP, () -> assertThat(preferences.get("theme")).isEmpty());
        as("ada", Role.SALES_REP, () -> preferences.set("theme", null));
        as("ada", Role.SALES_REP, () -> assertThat(preferences.get("theme")).isEmpty());
        assertThatThrownBy(() -> as("ada", Role.SALES_REP, () -> preferences.set("theme", "x".repeat(10_001))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void sharesViewsButLetsOnlyTheirOwnerRemoveThem() {
        as("ada", Role.SALES_REP, () -> {
            views.save("leads", "Hot ones", "{\"grade\":\"WARM\"}", true);
            views.save("leads", "Hot ones", "{\"grade\":\"HOT\"}", true);
            views.save("leads", "My own", "{}", false);
        });

        as("bob", Role.SALES_REP, () -> {
            List<SavedViews.SavedView> seen = views.of("leads");
            assertThat(seen).extracting(SavedViews.SavedView::name).containsExactly("Hot ones");
            assertThat(seen.get(0).query()).isEqualTo("{\"grade\":\"HOT\"}");
            assertThatThrownBy(() -> views.delete(seen.get(0).id())).isInstanceOf(NotFound.class);
        });
        as("ada", Role.SALES_REP, () -> views.of("leads").forEach(view -> views.delete(view.id())));
        as("bob", Role.SALES_REP, () -> assertThat(views.of("leads")).isEmpty());
    }

    private void as(String username, String role, Runnable act) {
        currentUser.actingFor(new Viewer(username, username, Set.of(role), Set.of()), () -> {
            act.run();
            return null;
        });
    }

    private static Person person(String username, String name, String role) {
        return new Person(
                username,
                name,
                username + "@example.com",
                Set.of(role),
                Set.of("sales-emea"),
                Set.of("DE", "FR"),
                Set.of(),
                Set.of("de"),
                5,
                true,
                true);
    }
}
