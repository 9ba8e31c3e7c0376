package org.callboard.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.UUID;
import org.callboard.communication.Messages;
import org.callboard.kernel.BadInput;
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
                .send(argThat(sent -> sent.html()
                                .equals("<p>Dear D&#39;Arc &lt;b&gt;,</p><ul><li>one</li><li>two</li></ul>")
                        && sent.text().startsWith("Dear D'Arc <b>,")
                        && sent.files().equals(List.of(file))));
        Word said = cast.as("agent1", () -> tickets.words(ticket, null, 1)).items().get(0);
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
