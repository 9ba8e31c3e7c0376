package org.callboard.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.support.FilesOfCustomer.OwnFile;
import org.callboard.support.TicketsOfCustomer.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What goes to customers, with its formatting and its files. */
@SpringJUnitConfig(SupportHouse.class)
class AnswersTest {

    @Autowired
    Tickets tickets;

    @Autowired
    FilesOfCustomer files;

    @Autowired
    Messages messages;

    @Autowired
    SupportCast cast;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        jdbc.execute("truncate support.ticket cascade");
        clearInvocations(messages);
    }

    @Test
    void goesWithItsFormattingAndStandsWithTheTicketInPlainWords() {
        UUID ticket = ticketOf(cast.customer("D'Arc <b>", "jeanne@chanay.example"));
        UUID file = UUID.randomUUID();

        answer(ticket, draft("<p>Dear {{person.lastName}},</p><ul><li>one</li><li>two</li></ul>", List.of(file)));

        verify(messages)
                .send(argThat(
                        sent -> sent.html().equals("<p>Dear D&#39;Arc &lt;b&gt;,</p><ul><li>one</li><li>two</li></ul>")
                                && sent.text().startsWith("Dear D'Arc <b>,")
                                && sent.files().equals(List.of(file))));
        Word said =
                cast.as("agent1", () -> tickets.words(ticket, null, 1)).items().get(0);
        assertThat(said.text()).contains("Dear D'Arc <b>,", "one", "two").doesNotContain("<p>");
    }

    @Test
    void saysNothingWhenItsFormattingHoldsNoWords() {
        UUID ticket = ticketOf(cast.customer("Darakjy", "jo@chanay.example"));

        assertThatThrownBy(() -> answer(ticket, draft("<p> </p>", List.of())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Write something");
        verify(messages, never()).send(any());
    }

    @Test
    void losesNoFileOfACustomerWithoutAnAddress() {
        UUID ticket = ticketOf(cast.customer("Noaddress", null));

        assertThatThrownBy(() -> answer(ticket, draft("<p>See there</p>", List.of(UUID.randomUUID()))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no address");
        assertThat(cast.as("agent1", () -> tickets.words(ticket, null, 1)).items())
                .as("nothing half-written")
                .isEmpty();
        answer(ticket, draft("<p>See there</p>", List.of()));
        assertThat(cast.as("agent1", () -> tickets.words(ticket, null, 1)).items())
                .hasSize(1);
    }

    @Test
    void whatWentAlongIsTheCustomersToHaveAndNobodyElses() {
        UUID person = cast.customer("Darakjy", "jo@chanay.example");
        UUID ticket = ticketOf(person);
        UUID file = UUID.randomUUID();
        answer(ticket, draft("<p>See there</p>", List.of(file)));
        Word.Reply said = (Word.Reply)
                cast.as("agent1", () -> tickets.words(ticket, null, 1)).items().get(0);
        carries(said.messageId(), file);
        Customer jo = new Customer(person, null);
        Customer other = new Customer(cast.customer("Venere", null), null);

        assertThat(files.along(jo, ticket))
                .containsOnly(Map.entry(said.id(), List.of(new OwnFile(file, "plan.pdf", 4))));
        assertThat(files.open(jo, ticket, said.id(), file).content()).hasContent("plan");
        assertThatThrownBy(() -> files.along(other, ticket)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.open(other, ticket, said.id(), file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.open(jo, ticket, said.id(), UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.open(jo, ticket, UUID.randomUUID(), file))
                .isInstanceOf(NotFound.class);
    }

    private void carries(UUID message, UUID file) {
        MessageView view = mock(MessageView.class);
        when(view.id()).thenReturn(message);
        when(view.attachments())
                .thenReturn(List.of(
                        new MessageView.Attachment(file, "plan.pdf", "application/pdf", 4, null, false),
                        new MessageView.Attachment(UUID.randomUUID(), "logo.png", "image/png", 4, "logo", true)));
        when(messages.all(argThat(ids -> ids != null && ids.contains(message)))).thenReturn(List.of(view));
        when(messages.get(message)).thenReturn(view);
        when(messages.open(message, file)).thenReturn(new ByteArrayInputStream("plan".getBytes(UTF_8)));
    }

    private UUID ticketOf(UUID person) {
        return cast.ticket("agent1", "personId", person.toString());
    }

    private void answer(UUID ticket, ReplyDraft draft) {
        cast.doing("agent1", () -> tickets.reply(ticket, draft));
    }

    private static ReplyDraft draft(String html, List<UUID> files) {
        return new ReplyDraft(null, html, files, null, null, null, null);
    }
}
