package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.audit.FieldChange;
import org.callboard.audit.FieldHistory;
import org.callboard.customer.consent.Consents;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.customer.consent.Consents.State;
import org.callboard.customer.consent.Purposes;
import org.callboard.customer.consent.Purposes.Draft;
import org.callboard.customer.consent.Purposes.Purpose;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What messages are sent for, as admins manage it. */
@SpringJUnitConfig(CustomerHouse.class)
class PurposesTest {

    @Autowired
    Purposes purposes;

    @Autowired
    Consents consents;

    @Autowired
    FieldHistory history;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Customers cast;

    @Autowired
    JdbcClient jdbc;

    private final String word = Customers.word();

    @AfterEach
    void othersKnowOnlyTheFirstFour() {
        jdbc.sql("update customer.purpose set retired = true where key like 'w%'")
                .update();
    }

    @Test
    void isInUseAtOnceWhereConsentsAreKeptAndAsked() {
        Purpose added = asAdmin(() -> purposes.add(null, new Draft(word + " Events & more", true)));

        assertThat(added.key()).isEqualTo(word + "-events-more");
        assertThat(consents.purposes()).extracting(Consents.Purpose::key).contains(added.key());
        Subject jo = person();
        assertThat(may(jo, added)).isFalse();
        says(jo, added, State.GIVEN);
        assertThat(may(jo, added)).isTrue();
    }

    @Test
    void asksForAYesFromTheMomentThatAnAdminWantsOne() {
        Purpose added = asAdmin(() -> purposes.add(word, new Draft(word, false)));
        Subject jo = person();
        assertThat(may(jo, added)).isTrue();

        asAdmin(() -> purposes.change(added.id(), added.version(), new Draft(word, true)));

        assertThat(may(jo, added)).isFalse();
        assertThatThrownBy(() -> asAdmin(() -> purposes.change(added.id(), 1, new Draft("Later", true))))
                .isInstanceOf(Conflict.class);
        Subject itself = new Subject("consent-purpose", added.id());
        assertThat(asAdmin(() -> history.of(itself, "needsConsent", null, 10)).items())
                .extracting(FieldChange::from)
                .containsExactly(false, null);
        assertThatThrownBy(() -> cast.as("manager1", () -> history.of(itself, null, null, 10)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void sendsNothingForARetiredOneAndStillTakesANo() {
        Purpose added = asAdmin(() -> purposes.add(word, new Draft(word, false)));
        Subject jo = person();

        Purpose gone = asAdmin(() -> purposes.retire(added.id(), added.version()));

        assertThat(consents.purposes()).extracting(Consents.Purpose::key).doesNotContain(word);
        assertThat(consents.mayContact(jo, Channel.EMAIL, word))
                .isEqualTo(new Consents.Answer(false, "Nothing is sent for this purpose any more."));
        assertThatThrownBy(() -> says(jo, added, State.GIVEN)).isInstanceOf(BadInput.class);
        says(jo, added, State.WITHDRAWN);
        asAdmin(() -> purposes.reinstate(gone.id(), gone.version()));
        assertThat(may(jo, added)).isFalse();
        assertThat(may(person(), added)).isTrue();
    }

    @Test
    void standsInTheOrderThatAnAdminWants() {
        Purpose one = asAdmin(() -> purposes.add(word, new Draft(word, true)));
        List<UUID> order = new java.util.ArrayList<>(used());
        order.remove(one.id());
        order.add(0, one.id());

        asAdmin(() -> purposes.order(order));

        assertThat(used()).isEqualTo(order);
        assertThat(consents.purposes().get(0).key()).isEqualTo(word);
        assertThatThrownBy(() -> asAdmin(() -> purposes.order(List.of(one.id()))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void letsAdminsAloneDefineThemAndTellsThemWhatIsWrong() {
        assertThatThrownBy(() -> cast.as("manager1", () -> purposes.add(word, new Draft(word, true))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("manager1", purposes::all)).isInstanceOf(Forbidden.class);
        assertThat(wrong(null, " ")).contains("label");
        assertThat(wrong("Marketing!", word)).containsExactly("key");
        assertThat(wrong("marketing", word)).containsExactly("key");
        assertThat(wrong(word, "marketing")).containsExactly("label");
    }

    private List<String> wrong(String key, String label) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        BadInput.class, () -> asAdmin(() -> purposes.add(key, new Draft(label, true))))
                .fields()
                .stream()
                .map(BadInput.Field::field)
                .toList();
    }

    private List<UUID> used() {
        return asAdmin(purposes::all).stream()
                .filter(one -> !one.retired())
                .map(Purpose::id)
                .toList();
    }

    private Subject person() {
        return CustomerEvent.person(cast.person("rep1", "lastName", Customers.word()));
    }

    private boolean may(Subject subject, Purpose purpose) {
        return consents.mayContact(subject, Channel.EMAIL, purpose.key()).may();
    }

    private void says(Subject subject, Purpose purpose, State state) {
        cast.as(
                "manager1",
                () -> consents.record(
                        subject,
                        new Consents.Draft(Channel.EMAIL, purpose.key(), state, "phone", null, null, null, null)));
    }

    private <T> T asAdmin(Supplier<T> act) {
        return currentUser.actingFor(new Viewer("admin1", "Admin", Set.of(Role.ADMIN), Set.of()), act);
    }
}
