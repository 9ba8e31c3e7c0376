package org.callboard.communication.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import org.callboard.communication.ProviderAway;
import org.callboard.communication.Receipt;
import org.callboard.communication.Receipt.Refused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a server said when it did not simply take a message, and whether it may have it all the same. */
final class SmtpAnswers {

    private static final int FOR_GOOD = 500;
    private static final int CLOSING = 421;

    private SmtpAnswers() {}

    /**
     * @param copy the archive's address, whose refusal is nobody's bounce; {@code null} when there is none
     * @throws ProviderAway when it said nothing, or closed the door
     */
    static Receipt read(MessagingException failure, String copy) throws ProviderAway {
        List<Refused> refused = new ArrayList<>();
        SMTPSendFailedException said = null;
        SMTPSenderFailedException sender = null;
        for (Exception one = failure; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException address) {
                refused.add(refused(address));
            } else if (one instanceof SMTPSenderFailedException from) {
                sender = from;
            } else if (one instanceof SMTPSendFailedException send && said == null) {
                said = send;
            }
        }
        refused.removeIf(one -> one.address().equalsIgnoreCase(copy));
        if (took(failure)) {
            return new Receipt.Accepted(null, refused);
        }
        if (sender != null) {
            return answer(sender.getReturnCode(), sender.getMessage(), false);
        }
        if (!refused.isEmpty()) {
            return ofAddresses(refused);
        }
        if (said != null && said.getReturnCode() > 0) {
            return closing(said);
        }
        throw new ProviderAway(line(failure), true, failure);
    }

    /** Some were refused, the others have it. */
    private static boolean took(MessagingException failure) {
        return failure instanceof SendFailedException sent
                && sent.getValidSentAddresses() != null
                && sent.getValidSentAddresses().length > 0;
    }

    private static Receipt ofAddresses(List<Refused> refused) {
        Refused first = refused.get(0);
        boolean all = refused.stream().allMatch(Refused::forGood);
        String who = first.address() + ": " + first.text();
        return all ? new Receipt.RefusedForGood(first.code(), who, true) : new Receipt.NotNow(first.code(), who);
    }

    private static Receipt closing(SMTPSendFailedException said) throws ProviderAway {
        if (said.getReturnCode() == CLOSING) {
            throw new ProviderAway(line(said), false, said);
        }
        return answer(said.getReturnCode(), said.getMessage(), false);
    }

    private static Receipt answer(int code, String text, boolean address) {
        String line = withoutCode(code, text);
        return code >= FOR_GOOD
                ? new Receipt.RefusedForGood(Integer.toString(code), line, address)
                : new Receipt.NotNow(Integer.toString(code), line);
    }

    private static Refused refused(SMTPAddressFailedException address) {
        int code = address.getReturnCode();
        Address who = address.getAddress();
        return new Refused(
                who instanceof InternetAddress mail ? mail.getAddress() : who.toString(),
                Integer.toString(code),
                withoutCode(code, address.getMessage()),
                code >= FOR_GOOD);
    }

    private static String withoutCode(int code, String text) {
        String line = text == null ? "" : text.lines().findFirst().orElse("").strip();
        String begin = Integer.toString(code);
        return line.startsWith(begin) ? line.substring(begin.length()).strip() : line;
    }

    private static Exception next(Exception one) {
        return one instanceof MessagingException failure ? failure.getNextException() : null;
    }

    private static String line(Exception failure) {
        String text = String.valueOf(failure.getMessage());
        return text.lines().findFirst().orElse(text);
    }
}
