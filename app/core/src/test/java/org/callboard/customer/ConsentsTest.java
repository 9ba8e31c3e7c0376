package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.customer.consent.Consents;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.customer.consent.Consents.Draft;
import org.callboard.customer.consent.Consents.State;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.engine.Job;
import org.callboard.lead.LeadView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** What people and leads allow. */
@SpringJUnitConfig(CustomerHouse.class)
class ConsentsTest {

    @Autowired
    Consents consents;

    @Autowired
    RegisterCustomerWorker register;

    @Autowired
    KnownLeads leads;

    @Autowired
    Conversions conversions;

    @Autowired
    Customers cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final String word = Customers.word();
    private final String email = "jo@" + word + ".example";

    @Test
    void marketingNeedsAYesAndServiceGoesOnUntilANo() {
        Subject jo = person();

        assertThat(may(jo, "marketing")).isFalse();
        assertThat(may(jo, "service")).isTrue();

        says(jo, "marketing", State.GIVEN);
        says(jo, "service", State.WITHDRAWN);

        assertThat(may(jo, "marketing")).isTrue();
        assertThat(may(jo, "service")).isFalse();
        assertThat(consents.mayContact(jo, Channel.SMS, "marketing").may()).isFalse();
        assertThat(cast.linesOf(jo)).contains("customer.consent-given", "customer.consent-withdrawn");
    }

    @Test
    void theLatestWordCountsAndNothingSaidIsLost() {
        Subject jo = person();
        says(jo, "marketing", State.GIVEN);
        says(jo, "marketing", State.WITHDRAWN);
        says(jo, "marketing", State.GIVEN);

        assertThat(may(jo, "marketing")).isTrue();
        assertThat(cast.as("rep1", () -> consents.said(jo, PageRequest.first(10))))
                .satisfies(page -> assertThat(page.total()).isEqualTo(3))
                .satisfies(page -> assertThat(page.items())
                        .extracting(Consents.Said::state)
                        .containsExactly(State.GIVEN, State.WITHDRAWN, State.GIVEN));
        assertThatThrownBy(() -> jdbc.sql("update customer.consent set state = 'GIVEN' where subject_id = ?")
                        .param(jo.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aNoCountsForTheAddressWhoeverHoldsIt() {
        Subject jo = person();
        says(jo, "marketing", State.GIVEN);
        Subject other = CustomerEvent.person(cast.person("rep2", "lastName", "Other", "email", email.toUpperCase()));
        cast.as("manager1", () -> consents.record(other, said("marketing", State.WITHDRAWN)));

        assertThat(consents.mayContact(jo, Channel.EMAIL, "marketing"))
                .returns(false, Consents.Answer::may)
                .satisfies(answer -> assertThat(answer.reason()).contains("address said no"));
        assertThat(consents.mayContact("Jo@" + word + ".Example", Channel.EMAIL, "marketing")
                        .may())
                .isFalse();
        assertThat(consents.mayContact("nobody-" + email, Channel.EMAIL, "service")
                        .may())
                .isTrue();
    }

    @Test
    void whatALeadSaidCountsForThePersonItBecame() {
        LeadView lead = leads.qualified("Jo", word, email, null);
        Subject asLead = Subject.lead(lead.id());
        cast.as("manager1", () -> consents.record(asLead, said("service", State.WITHDRAWN)));
        Job job = new Job("1", register.topic(), "p", "e", "i", lead.id().toString(), 1, Map.of());
        transaction.executeWithoutResult(status -> register.work(job));
        UUID person = cast.as("manager1", () -> conversions.ofLead(lead.id()))
                .orElseThrow()
                .personId();
        Subject asPerson = CustomerEvent.person(person);

        assertThat(may(asPerson, "service")).isFalse();
        says(asPerson, "service", State.GIVEN);
        assertThat(may(asPerson, "service")).isTrue();
    }

    @Test
    void ofThoseMergedTheStrictestWordCountsUntilTheySayMore() {
        Subject jo = person();
        UUID double_ = cast.person("rep1", "lastName", word, "phone", "+14155550100");
        says(jo, "marketing", State.GIVEN);
        cast.as("rep1", () -> consents.record(CustomerEvent.person(double_), saidBy(Channel.SMS, State.GIVEN)));
        cast.as("rep1", () -> consents.record(CustomerEvent.person(double_), said("marketing", State.WITHDRAWN)));
        jdbc.sql("update customer.person set merged_into = ? where id = ?")
                .params(jo.id(), double_)
                .update();

        assertThat(may(jo, "marketing")).isFalse();
        assertThat(standing(jo, Channel.SMS, "marketing")).isEqualTo(State.GIVEN);

        says(jo, "marketing", State.GIVEN);
        assertThat(may(jo, "marketing")).isTrue();
    }

    @Test
    void provesWhatWasSaid() throws IOException {
        Subject jo = person();
        cast.as(
                "rep1",
                () -> consents.record(
                        jo,
                        new Draft(
                                Channel.EMAIL,
                                "marketing",
                                State.GIVEN,
                                "=cmd()",
                                "I agree",
                                "192.0.2.7",
                                "doc-1",
                                Instant.parse("2026-03-01T09:30:00Z"))));

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        cast.as("rep1", () -> {
            try {
                consents.proof(jo, csv);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return null;
        });

        assertThat(csv.toString(StandardCharsets.UTF_8))
                .contains("EMAIL", "GIVEN", "I agree", "192.0.2.7", "2026-03-01T09:30:00Z", "rep1", email)
                .contains("'=cmd()");
    }

    @Test
    void isForgottenWithWhoeverIsErased() {
        Subject jo = person();
        says(jo, "marketing", State.WITHDRAWN);

        transaction.executeWithoutResult(status -> events.publishEvent(new SubjectGone(jo)));

        assertThat(cast.as("rep1", () -> consents.said(jo, PageRequest.first(10)))
                        .items())
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongFieldByField() {
        Subject jo = person();
        Draft bad = new Draft(null, "spam", null, " ", null, "not an ip", null, Instant.parse("2999-01-01T00:00:00Z"));

        assertThatThrownBy(() -> cast.as("rep1", () -> consents.record(jo, bad)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactlyInAnyOrder("channel", "state", "purpose", "source", "at", "ip"));
    }

    @Test
    void isOutOfSightAndOutOfReachForThoseWithoutTheRight() {
        Subject jo = person();

        assertThatThrownBy(() -> cast.as("rep2", () -> consents.of(jo))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> consents.record(jo, said("marketing", State.GIVEN))))
                .isInstanceOf(Forbidden.class);
        assertThat(cast.as("agent1", () -> consents.of(jo))).isNotEmpty();
    }

    private Subject person() {
        return CustomerEvent.person(cast.person("rep1", "firstName", "Jo", "lastName", word, "email", email));
    }

    private void says(Subject subject, String purpose, State state) {
        cast.as("manager1", () -> consents.record(subject, said(purpose, state)));
    }

    private static Draft said(String purpose, State state) {
        return new Draft(Channel.EMAIL, purpose, state, "phone call", null, null, null, null);
    }

    private static Draft saidBy(Channel channel, State state) {
        return new Draft(channel, "marketing", state, "phone call", null, null, null, null);
    }

    private boolean may(Subject subject, String purpose) {
        return consents.mayContact(subject, Channel.EMAIL, purpose).may();
    }

    private State standing(Subject subject, Channel channel, String purpose) {
        List<Consents.Standing> all = cast.as("rep1", () -> consents.of(subject));
        return all.stream()
                .filter(one -> one.channel() == channel && one.purpose().equals(purpose))
                .map(Consents.Standing::state)
                .findFirst()
                .orElseThrow();
    }
}
