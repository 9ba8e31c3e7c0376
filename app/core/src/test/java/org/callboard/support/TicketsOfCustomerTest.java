package org.callboard.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordQuery;
import org.callboard.records.Records;
import org.callboard.support.TicketsOfCustomer.Customer;
import org.callboard.support.TicketsOfCustomer.OwnTicket;
import org.callboard.support.TicketsOfCustomer.OwnWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A customer's own tickets, and what never reaches them. */
@SpringJUnitConfig(SupportHouse.class)
class TicketsOfCustomerTest {

    private static final String SECRET = "The customer is a nuisance, says Ohm";

    @Autowired
    TicketsOfCustomer own;

    @Autowired
    Tickets tickets;

    @Autowired
    Records records;

    @Autowired
    SupportHouse.ToldProcesses processes;

    @Autowired
    SupportCast cast;

    @Autowired
    JdbcTemplate jdbc;

    private Customer jo;
    private Customer other;

    @BeforeEach
    void begins() {
        jdbc.execute("truncate support.ticket cascade");
        jo = new Customer(cast.customer("Darakjy", null), null);
        other = new Customer(cast.customer("Venere", null), null);
        processes.announced.clear();
    }

    private UUID opened() {
        return own.open(jo, "Printer is pale", "All pages", "PORTAL", "en", null);
    }

    @Test
    void aCustomerOpensOneTicketHoweverOftenItIsAsked() {
        UUID first = own.open(jo, "Pale", "All pages", "PORTAL", "en", "key-1");
        UUID again = own.open(jo, "Pale", "All pages", "PORTAL", "en", "key-1");

        assertThat(again).isEqualTo(first);
        assertThat(own.list(jo, null, 10).items()).extracting(OwnTicket::id).containsExactly(first);
    }

    @Test
    void nobodyElseReachesIt() {
        UUID ticket = opened();

        assertThat(own.list(other, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> own.get(other, ticket)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.reply(other, ticket, "Mine?")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.words(other, ticket)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.close(other, ticket)).isInstanceOf(NotFound.class);
    }

    @Test
    void colleaguesOfTheCustomerSeeItWhereTheyMay() {
        UUID company = cast.company("Chanay");
        UUID ticket = cast.opened("agent1", "personId", jo.personId().toString(), "companyId", company.toString());

        Customer boss = new Customer(other.personId(), company);
        assertThat(own.get(boss, ticket).own()).isFalse();
    }

    @Test
    void saysWhoAskedAndWhatIsPromisedUntilItIsTheCustomersTurn() {
        UUID ticket = cast.ticket("agent1", "personId", jo.personId().toString());
        OwnTicket fresh = own.get(jo, ticket);
        assertThat(fresh.asker()).isEqualTo("Darakjy");
        assertThat(fresh.answerBy())
                .isNotNull()
                .isEqualTo(cast.seen(ticket).sla().firstResponseDue());
        assertThat(fresh.solveBy()).isEqualTo(cast.seen(ticket).sla().resolutionDue());

        cast.doing("agent1", () -> tickets.reply(ticket, ReplyDraft.of("Which tray?")));
        assertThat(own.get(jo, ticket).answerBy()).as("answered").isNull();
        cast.doing("agent1", () -> tickets.waitForCustomer(ticket));
        assertThat(own.get(jo, ticket).solveBy())
                .as("it is the customer's turn")
                .isNull();
    }

    @Test
    void aReplyResumesWhatWaitsAndReopensWhatIsClosed() {
        UUID ticket = opened();
        cast.doing("agent1", () -> tickets.waitForCustomer(ticket));
        own.reply(jo, ticket, "It is the upper one");
        assertThat(cast.seen(ticket).state()).isEqualTo(TicketState.OPEN);
        assertThat(processes.announced).endsWith("support.customer-asked", "support.customer-replied");

        own.close(jo, ticket);
        assertThat(cast.seen(ticket).state()).isEqualTo(TicketState.CLOSED);
        own.reply(jo, ticket, "Pale again");
        assertThat(cast.seen(ticket).state()).isEqualTo(TicketState.OPEN);
        assertThat(processes.announced).endsWith("support.closed-ticket-reopened");
    }

    @Test
    void whatColleaguesTellEachOtherReachesNoCustomerBySearchExportOrView() throws Exception {
        UUID ticket = opened();
        cast.doing("agent1", () -> tickets.note(ticket, SECRET));
        cast.doing("agent1", () -> tickets.reply(ticket, ReplyDraft.of("We look at it")));

        List<OwnWord> words = own.words(jo, ticket);
        assertThat(words).extracting(OwnWord::text).containsExactly("We look at it");
        assertThat(words.get(0).author()).isEqualTo("Agent1 Example");
        assertThat(own.get(jo, ticket).toString() + own.list(jo, null, 10)).doesNotContain("nuisance");
        assertThat(cast.as(
                                "supervisor1",
                                () -> records.find(
                                        Tickets.KIND, RecordQuery.matching("nuisance"), PageRequest.first(10)))
                        .items())
                .isEmpty();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        cast.as("supervisor1", () -> {
            try {
                records.export(Tickets.KIND, RecordQuery.matching("printer"), List.of(), file);
            } catch (java.io.IOException odd) {
                throw new java.io.UncheckedIOException(odd);
            }
            return null;
        });
        assertThat(file.toString()).contains("Printer is pale").doesNotContain("nuisance");
        assertThat(cast.as("agent1", () -> tickets.words(ticket, null, 10)).items())
                .extracting(Word::text)
                .contains(SECRET);
    }
}
