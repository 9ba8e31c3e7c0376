package org.callboard.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.communication.Cast;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.MailTest;
import org.callboard.communication.OutsideMail;
import org.callboard.communication.OutsideMail.Answer;
import org.callboard.communication.OutsideMail.Letter;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The customers' side of the demo, on a real SMTP and IMAP server. */
@MailTest
class OutsideMailTest {

    @Autowired
    GreenMail server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    private final String customer = "c" + UUID.randomUUID() + "@example.com";
    private final String sales = "sales-" + UUID.randomUUID() + "@callboard.example";
    private OutsideMail outside;

    @BeforeEach
    void aCustomerAndAMailboxOfTheHouse() {
        if (!server.isRunning()) {
            server.start();
        }
        server.setUser(customer, customer);
        server.setUser(sales, CommunicationHouse.PASSWORD);
        cast.mailbox(sales);
        outside = new EmbeddedOutside(
                jdbc,
                currentUser,
                clock,
                server.getSmtp().getPort(),
                server.getImap().getPort());
    }

    @Test
    void aCustomerReadsWhatCameAndAnswers() throws Exception {
        GreenMailUtil.sendTextEmail(
                customer, sales, "Offer", "How is it?", server.getSmtp().getServerSetup());

        Letter letter = cast.as("admin1", () -> outside.read(customer, 10)).get(0);
        assertThat(letter.subject()).isEqualTo("Offer");
        assertThat(letter.text()).contains("How is it?");
        cast.doing("admin1", () -> outside.write(customer, new Answer(sales, "Re: Offer", "Grüße, too dear.", letter)));

        MimeMessage answer = server.getReceivedMessagesForDomain(sales)[0];
        assertThat(answer.getHeader("In-Reply-To")).containsExactly(letter.messageId());
        assertThat(answer.getFrom()[0]).hasToString(customer);
        assertThat(answer.getContent().toString()).contains("Grüße, too dear.");
    }

    @Test
    void nobodyElseOpensIt() {
        assertThatThrownBy(() -> cast.as("rep1", () -> outside.read(customer, 10)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> outside.addresses(10))).isInstanceOf(Forbidden.class);
    }

    @Test
    void theHousesOwnMailboxesAreNotOutside() {
        assertThatThrownBy(() -> cast.as("admin1", () -> outside.read(sales, 10)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> cast.doing(
                        "admin1", () -> outside.write("a\r\nb@example.com", new Answer("", "x\r\nBcc: y", " ", null))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .contains("address", "to", "subject", "text"));
    }

    @Test
    void aMailboxNobodyWroteToIsEmpty() {
        List<Letter> none = cast.as("admin1", () -> outside.read("new-" + UUID.randomUUID() + "@example.com", 10));

        assertThat(none).isEmpty();
    }
}
