package org.callboard.communication.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.callboard.communication.MessageState;
import org.callboard.communication.ThreadLine;
import org.junit.jupiter.api.Test;

/** What servers report of our messages. */
@InboundTest
class BouncesTest extends ComingMail {

    @Test
    void aBounceIsToldTheMessageAndItsAddressGetsNothingMore() {
        UUID sent = send("Hello");
        awaitState(sent, MessageState.SENT);
        comes(bounce(who, "failed", "5.1.1", get(sent).messageId()));

        awaitState(sent, MessageState.BOUNCED_HARD);
        assertThat(suppressed(who)).isEqualTo(1);
        assertThat(newest(lines().get(0)).autoSubmitted()).isTrue();
    }

    @Test
    void aBounceThatPassesOrNamesOthersTakesNobodyOff() {
        UUID sent = send("Hello");
        awaitState(sent, MessageState.SENT);
        comes(bounce(who, "delayed", "4.4.1", get(sent).messageId()));
        awaitState(sent, MessageState.BOUNCED_SOFT);
        comes(bounce("victim@acme.example", "failed", "5.1.1", get(sent).messageId()));

        awaitState(sent, MessageState.BOUNCED_HARD);
        assertThat(suppressed(who)).isZero();
        assertThat(suppressed("victim@acme.example")).isZero();
    }

    /** As servers write it that send nothing of the mail back. */
    @Test
    void aReportThatBringsNothingBackIsKnownByTheAddressThatItGoesTo() throws Exception {
        UUID sent = send("Hello");
        awaitState(sent, MessageState.SENT);
        String envelope = envelopeSender();
        assertThat(envelope).startsWith(mailbox.address().replace("@callboard.example", "+b."));
        comes(bounce(who, "failed", "5.1.1", null).replaceFirst("\\n", "\nTo: " + envelope + "\n"));

        awaitState(sent, MessageState.BOUNCED_HARD);
        assertThat(suppressed(who)).isEqualTo(1);
        assertThat(lines()).singleElement().extracting(ThreadLine::messages).isEqualTo(2);
    }

    @Test
    void aRealReportIsKnownByTheAddressThatItGoesTo() throws Exception {
        UUID sent = send("Hello");
        awaitState(sent, MessageState.SENT);
        String report = Files.readString(real("report_530.eml"), StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace("mikel@sssss.net", envelopeSender())
                .replace("edwin@zzzzzzz.com", who);
        int original = report.lastIndexOf("--lBNN3rDp003436", report.lastIndexOf("rfc822"));
        comes(report.substring(0, original) + "--lBNN3rDp003436.1198451033/mail12.rrrr.com.au--\n");

        awaitState(sent, MessageState.BOUNCED_HARD);
        assertThat(get(sent).trouble()).contains("Unknown E-Mail Address");
    }

    @Test
    void whoIsAwayAnswersToTheEnvelopeAndFindsTheConversation() throws Exception {
        UUID sent = send("Hello");
        awaitState(sent, MessageState.SENT);
        comes("From: %s\nTo: %s\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nBack on Monday.\n"
                .formatted(who, envelopeSender()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lines())
                        .singleElement()
                        .extracting(ThreadLine::messages)
                        .isEqualTo(2));
        assertThat(get(sent).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void nobodyMakesAnAddressForReportsOfTheirOwn() throws Exception {
        UUID sent = send("Hello");
        awaitState(sent, MessageState.SENT);
        String forged = mailbox.address().replace("@", "+b." + "a".repeat(42) + "@");
        comes(bounce(who, "failed", "5.1.1", null).replaceFirst("\\n", "\nTo: " + forged + "\n"));

        awaitLines(2);
        assertThat(get(sent).state()).isEqualTo(MessageState.SENT);
        assertThat(suppressed(who)).isZero();
    }

    /** Where the recipient's server was told to send reports. */
    private String envelopeSender() throws MessagingException {
        return server.findReceivedMessages(user -> user.getEmail().equals(who), message -> true)
                .findFirst()
                .orElseThrow()
                .getHeader("Return-Path", null)
                .replaceAll("[<>]", "");
    }

    private static Path real(String name) {
        Path file = Path.of("shared/data/emails/multipart_report_emails").resolve(name);
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve(file))) {
            root = root.getParent();
        }
        assumeThat(root).as("Skipped: there is no %s here.", file).isNotNull();
        return root.resolve(file);
    }

    /** @param messageId of what comes back; {@code null} for nothing */
    private static String bounce(String recipient, String action, String status, String messageId) {
        String back =
                messageId == null ? "" : "--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: " + messageId + "\n";
        return """
                From: MAILER-DAEMON@mx.example
                Subject: Undelivered
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                %s--b--
                """.formatted(recipient, action, status, back);
    }

    int suppressed(String address) {
        return jdbc.queryForObject(
                "select count(*) from communication.suppression where address = ?", Integer.class, address);
    }
}
