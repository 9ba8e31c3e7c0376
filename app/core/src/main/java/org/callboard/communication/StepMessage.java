package org.callboard.communication;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * What a step of a process sends.
 *
 * @param stepKey names the step's one run, for example the job's id
 * @param mailbox {@code null} for the house's
 * @param purpose key of a purpose of consent; {@code null} is service
 * @param track whether to learn that it is opened and where its links are followed; {@code null} leaves it to the purpose
 * @param release that the process stands on
 */
public record StepMessage(
        String stepKey,
        Channel channel,
        UUID mailbox,
        List<Address> to,
        String subject,
        String text,
        String html,
        Subject about,
        String purpose,
        String template,
        Boolean track,
        int release) {

    /** Followed as its purpose is. */
    public StepMessage(
            String stepKey,
            Channel channel,
            UUID mailbox,
            List<Address> to,
            String subject,
            String text,
            String html,
            Subject about,
            String purpose,
            String template,
            int release) {
        this(stepKey, channel, mailbox, to, subject, text, html, about, purpose, template, null, release);
    }
}
