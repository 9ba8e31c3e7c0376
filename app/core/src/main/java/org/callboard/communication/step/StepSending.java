package org.callboard.communication.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.communication.Channel;
import org.callboard.communication.ProcessMail;
import org.callboard.communication.StepMessage;
import org.callboard.communication.Templates;
import org.callboard.communication.thread.Follows;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends what a step asks for. Its variables: {@code template}, or {@code mailSubject} with {@code mailText} or {@code mailHtml};
 * {@code to}, {@code personId}, or neither for the subject itself; {@code purpose}, {@code mailbox}, {@code language}, {@code track} ({@code yes} or
 * {@code no}).
 */
@Component
class StepSending {

    static final String MESSAGE_ID = "messageId";
    static final String SEND_STATE = "sendState";
    private static final int LONGEST_REASON = 500;
    /** What a process may wait for that only a followed message tells. */
    private static final List<String> READING = List.of("opened", "clicked");

    private final ProcessMail mail;
    private final Recipients recipients;
    private final ObjectProvider<Templates> templates;
    private final Follows follows;

    StepSending(ProcessMail mail, Recipients recipients, ObjectProvider<Templates> templates, Follows follows) {
        this.mail = mail;
        this.recipients = recipients;
        this.templates = templates;
        this.follows = follows;
    }

    Outcome send(Job job, Channel channel) {
        try {
            Recipients.Found found = recipients.of(job, channel);
            Templates.Filled words = words(job, found);
            UUID message = mail.send(new StepMessage(
                    job.id(),
                    channel,
                    id(job, "mailbox"),
                    List.of(found.to()),
                    words.subject(),
                    words.text(),
                    words.html(),
                    found.about(),
                    blankToNull(job.text("purpose")),
                    words.stamp(),
                    track(job),
                    job.release()));
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put(MESSAGE_ID, message.toString());
            variables.put(SEND_STATE, "QUEUED");
            if (READING.contains(String.valueOf(job.text("waitFor")))) {
                variables.put("messageFollowed", follows.isFollowed(message) ? "yes" : "no");
            }
            return Outcome.done(variables);
        } catch (BadInput wrong) {
            return refused(wrong);
        }
    }

    /** {@code null} leaves it to the purpose. */
    private static Boolean track(Job job) {
        String said = blankToNull(job.text("track"));
        return said == null ? null : Boolean.valueOf(said.equals("yes") || said.equals("true"));
    }

    private Templates.Filled words(Job job, Recipients.Found found) {
        String template = blankToNull(job.text("template"));
        if (template == null) {
            return new Templates.Filled(
                    job.text("mailSubject"), job.text("mailText"), blankToNull(job.text("mailHtml")), null);
        }
        Templates known = templates.getIfAvailable();
        if (known == null) {
            throw new BadInput("template", "Nobody here fills templates.");
        }
        Map<String, String> values = job.variables().entrySet().stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toString(), (a, b) -> a, LinkedHashMap::new));
        if (found.to().personId() != null) {
            values.put("personId", found.to().personId().toString());
        }
        return known.fill(template, job.release(), found.about(), values, blankToNull(job.text("language")));
    }

    /** The model decides what then; the reason says what to mend. */
    private static Outcome refused(BadInput wrong) {
        String reason = wrong.getMessage();
        String said = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return Outcome.refused(
                "COMMUNICATION_NOT_SENDABLE",
                said,
                Map.of(SEND_STATE, "REFUSED", "sendTrouble", said, "messageOutcome", "failed"));
    }

    private static UUID id(Job job, String variable) {
        String written = blankToNull(job.text(variable));
        try {
            return written == null ? null : UUID.fromString(written);
        } catch (IllegalArgumentException noId) {
            throw new BadInput(variable, "Expected an id, not " + written + ".");
        }
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
