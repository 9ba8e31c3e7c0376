package org.callboard.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketException;
import org.callboard.communication.ProviderAway;
import org.callboard.communication.Receipt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

/** What servers say, and what it means for a message. */
class SmtpAnswersTest {

    private static final Address[] NONE = {};

    @Test
    void anUnknownAddressIsToBlame() throws Exception {
        MessagingException failure =
                send("550 5.1.1 Invalid", 550, NONE, refused("x@example.com", 550, "550 5.1.1 No such user"));

        assertThat(SmtpAnswers.read(failure, null))
                .isEqualTo(new Receipt.RefusedForGood("550", "x@example.com: 5.1.1 No such user", true));
    }

    @Test
    void aGreylistedAddressIsTriedLater() throws Exception {
        MessagingException failure =
                send("450 later", 450, NONE, refused("x@example.com", 450, "450 4.2.0 Greylisted"));

        assertThat(SmtpAnswers.read(failure, null)).isInstanceOf(Receipt.NotNow.class);
    }

    @Test
    void someMayHaveItWhileOthersAreRefused() throws Exception {
        Address[] taken = {new InternetAddress("a@example.com")};
        MessagingException failure = send("550 partly", 550, taken, refused("b@example.com", 550, "550 No"));

        assertThat(SmtpAnswers.read(failure, null))
                .isInstanceOfSatisfying(
                        Receipt.Accepted.class,
                        accepted -> assertThat(accepted.refused())
                                .containsExactly(new Receipt.Refused("b@example.com", "550", "No", true)));
        assertThat(SmtpAnswers.read(failure, "B@example.com")).isEqualTo(Receipt.accepted(null));
    }

    @Test
    void refusedWordsAreNobodysAddress() throws Exception {
        assertThat(SmtpAnswers.read(send("554 5.7.1 Looks like spam", 554, NONE, null), null))
                .isEqualTo(new Receipt.RefusedForGood("554", "5.7.1 Looks like spam", false));
        assertThat(SmtpAnswers.read(send("452 4.3.1 Full", 452, NONE, null), null))
                .isInstanceOf(Receipt.NotNow.class);
    }

    @Test
    void aServerThatClosesHasNotTakenIt() {
        assertThatThrownBy(() -> SmtpAnswers.read(send("421 Bye", 421, NONE, null), null))
                .isInstanceOfSatisfying(
                        ProviderAway.class,
                        away -> assertThat(away.mayHaveLeft()).isFalse());
    }

    @Test
    void nobodyKnowsWhereTheLineBroke() {
        MessagingException broken = new MessagingException("Exception reading response", new SocketException("reset"));

        assertThatThrownBy(() -> SmtpAnswers.read(broken, null))
                .isInstanceOfSatisfying(
                        ProviderAway.class,
                        away -> assertThat(away.mayHaveLeft()).isTrue());
        assertThatThrownBy(() -> SmtpAnswers.read(send("[EOF]", -1, NONE, null), null))
                .isInstanceOfSatisfying(
                        ProviderAway.class,
                        away -> assertThat(away.mayHaveLeft()).isTrue());
    }

    private static MessagingException refused(String address, int code, String said) throws AddressException {
        return new SMTPAddressFailedException(new InternetAddress(address), "RCPT TO", code, said);
    }

    private static MessagingException send(String said, int code, Address[] taken, MessagingException next) {
        return new SMTPSendFailedException("DATA", code, said, next, taken, NONE, NONE);
    }
}
