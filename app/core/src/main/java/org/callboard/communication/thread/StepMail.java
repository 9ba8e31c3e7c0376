package org.callboard.communication.thread;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Mailbox;
import org.callboard.communication.ProcessMail;
import org.callboard.communication.StepMessage;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what steps of processes send, in the transaction that completes the step. */
@Service
class StepMail implements ProcessMail {

    private static final int LONGEST_KEY = 200;

    private final MessageRows rows;
    private final TextCheck texts;
    private final MailboxBook mailboxes;
    private final Consents consents;
    private final Composer composer;
    private final OutTray tray;
    private final Clock clock;

    StepMail(
            MessageRows rows,
            TextCheck texts,
            MailboxBook mailboxes,
            Consents consents,
            Composer composer,
            OutTray tray,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.mailboxes = mailboxes;
        this.consents = consents;
        this.composer = composer;
        this.tray = tray;
        this.clock = clock;
    }

    /** What is wrong is an answer of the step: its transaction goes on. */
    @Override
    @Transactional(noRollbackFor = BadInput.class)
    public UUID send(StepMessage message) {
        Optional<UUID> before = rows.ofStep(message.stepKey());
        if (before.isPresent()) {
            return before.get();
        }
        Checked checked = checked(message);
        return composer.write(
                checked,
                new Composer.Origin(
                        null,
                        null,
                        null,
                        message.stepKey(),
                        message.release(),
                        Causes.current().orElse(Cause.house("communication"))));
    }

    private Checked checked(StepMessage message) {
        FieldCheck check = new FieldCheck();
        Channel channel = message.channel() == null ? Channel.EMAIL : message.channel();
        if (message.stepKey() == null || message.stepKey().length() > LONGEST_KEY) {
            check.wrong("stepKey", "A step has a key of at most " + LONGEST_KEY + " characters.");
        }
        if (!tray.takes(channel)) {
            check.wrong("channel", "Nothing is set up that sends by " + channel + ".");
        }
        texts.recipients(check, channel, message.to(), List.of(), List.of());
        Mailbox mailbox = channel == Channel.EMAIL ? mailbox(check, message.mailbox()) : null;
        String html = texts.html(check, channel, message.html());
        String text = texts.text(check, channel, message.text(), message.html());
        String subject = texts.subject(check, channel, message.subject(), null);
        String purpose = message.purpose() == null ? Purposes.SERVICE : message.purpose();
        if (consents.purposes().stream().noneMatch(one -> one.key().equals(purpose))) {
            check.wrong("purpose", "There is no purpose " + purpose + ".");
        }
        check.done();
        Address from = mailbox == null
                ? new Address("callboard", null, null)
                : new Address(mailbox.address(), mailbox.name(), null);
        return new Checked(
                channel,
                from,
                mailbox,
                message.to(),
                List.of(),
                List.of(),
                subject,
                text,
                html,
                message.about(),
                null,
                false,
                List.of(),
                purpose,
                message.template(),
                message.track(),
                clock.instant());
    }

    private Mailbox mailbox(FieldCheck check, UUID wanted) {
        Optional<Mailbox> mailbox =
                wanted == null ? mailboxes.houses() : mailboxes.find(wanted).filter(one -> one.smtp() != null);
        if (mailbox.isEmpty()) {
            check.wrong(
                    "mailbox",
                    wanted == null
                            ? "There is no group's mailbox that the house could write from. An admin sets one up."
                            : "There is no mailbox " + wanted + " that can send.");
        }
        return mailbox.orElse(null);
    }
}
