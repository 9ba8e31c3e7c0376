package org.callboard.communication.step;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.communication.Address;
import org.callboard.communication.MessageView;
import org.callboard.communication.thread.HouseThreads;
import org.callboard.communication.thread.HouseViewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.lead.CaptureLead;
import org.callboard.lead.LeadIntake;
import org.springframework.stereotype.Component;

/** Makes a lead of whoever wrote a mail, by the door that all leads come through; the same mail is one lead. */
@Component
class CaptureLeadWorker implements Worker {

    private static final int LONGEST_MESSAGE = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private final IntakeFacts mails;
    private final LeadIntake leads;
    private final HouseThreads threads;
    private final CurrentUser currentUser;

    CaptureLeadWorker(IntakeFacts mails, LeadIntake leads, HouseThreads threads, CurrentUser currentUser) {
        this.mails = mails;
        this.leads = leads;
        this.threads = threads;
        this.currentUser = currentUser;
    }

    @Override
    public Topic topic() {
        return new Topic("communication.capture-lead");
    }

    @Override
    public Outcome work(Job job) {
        Optional<MessageView> mail = mails.mail(job.text("mailId"));
        if (mail.isEmpty()) {
            return refused("The mail is gone.");
        }
        try {
            return currentUser.actingFor(HouseViewer.HOUSE, () -> capture(mail.get()));
        } catch (BadInput wrong) {
            return refused(wrong.getMessage());
        }
    }

    private Outcome capture(MessageView mail) {
        UUID lead = leads.captureOnce("mail " + mail.id(), lead(mail));
        threads.attach(mail.threadId(), Subject.lead(lead));
        return Outcome.done(Map.of("leadId", lead.toString()));
    }

    private static CaptureLead lead(MessageView mail) {
        String[] name = name(mail.from());
        String words = mail.subject() + "\n\n" + (mail.text() == null ? "" : mail.text());
        return new CaptureLead(
                name[0],
                name[1],
                mail.from().address(),
                null,
                null,
                null,
                null,
                null,
                null,
                "E-mail",
                null,
                readable(words),
                null,
                null,
                null);
    }

    /** {@code Darakjy, Josephine} and {@code Josephine Darakjy} are the same; an address is no name. */
    private static String[] name(Address from) {
        String name = from.name() == null || from.name().contains("@")
                ? ""
                : from.name().strip();
        int comma = name.indexOf(',');
        if (comma > 0) {
            name = name.substring(comma + 1).strip() + " "
                    + name.substring(0, comma).strip();
        }
        int blank = name.lastIndexOf(' ');
        String first = blank < 0 ? "" : name.substring(0, blank);
        String last = name.substring(blank + 1);
        return new String[] {cut(first), cut(last)};
    }

    private static String cut(String name) {
        return name.isBlank()
                ? null
                : name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
    }

    /** What the lead's door lets in: no controls but lines and tabs. */
    private static String readable(String words) {
        String plain = words.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
        return plain.length() > LONGEST_MESSAGE
                ? plain.substring(0, LONGEST_MESSAGE - 1).strip() + "…"
                : plain;
    }

    /** The model decides what then. */
    private static Outcome refused(String reason) {
        String said = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return Outcome.refused("COMMUNICATION_NO_LEAD", said, Map.of("trouble", said));
    }
}
