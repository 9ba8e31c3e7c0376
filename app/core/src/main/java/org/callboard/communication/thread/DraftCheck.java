package org.callboard.communication.thread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** What can be wrong with a message as somebody writes it; tells everything at once. */
@Component
class DraftCheck {

    private static final Duration SLACK = Duration.ofMinutes(5);
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final MessageRows rows;
    private final MessageViews views;
    private final ThreadRows threads;
    private final ThreadSight sight;
    private final Senders senders;
    private final TextCheck texts;
    private final TemplateWords templates;
    private final Consents consents;
    private final DraftFiles files;
    private final OutTray tray;
    private final Clock clock;

    DraftCheck(
            MessageRows rows,
            MessageViews views,
            ThreadRows threads,
            ThreadSight sight,
            Senders senders,
            TextCheck texts,
            TemplateWords templates,
            Consents consents,
            DraftFiles files,
            OutTray tray,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.threads = threads;
        this.sight = sight;
        this.senders = senders;
        this.texts = texts;
        this.templates = templates;
        this.consents = consents;
        this.files = files;
        this.tray = tray;
        this.clock = clock;
    }

    Checked checked(Viewer author, MessageDraft draft, Duration undo) {
        FieldCheck check = new FieldCheck();
        MessageView answered = answered(check, draft.replyTo());
        Channel channel = draft.channel();
        if (!tray.takes(channel)) {
            check.wrong("channel", "Nothing is set up that sends by " + channel + ".");
        }
        List<Address> to = draft.to().isEmpty() && answered != null ? backTo(author, answered) : draft.to();
        texts.recipients(check, channel, to, draft.cc(), draft.bcc());
        Mailbox mailbox = channel == Channel.EMAIL ? senders.mailbox(check, author, draft.mailbox(), answered) : null;
        Subject about = about(draft.about(), answered);
        TemplateWords.Said words = templates.of(check, draft, about);
        String html = texts.html(check, channel, words.html());
        String text = texts.text(check, channel, words.text(), words.html());
        String subject = texts.subject(check, channel, words.subject(), answered);
        List<Attachment> attachments = files.attachments(check, channel, draft.files());
        boolean answers = answered != null && answersOnly(author, answered, to, draft.cc(), draft.bcc(), channel);
        String purpose = purpose(check, author, draft.purpose(), about);
        Instant dueAt = dueAt(check, draft.sendAt(), undo);
        check.done();
        return new Checked(
                channel,
                Senders.from(author, mailbox),
                mailbox,
                to,
                draft.cc(),
                draft.bcc(),
                subject,
                text,
                html,
                about,
                answered == null ? null : rows.find(answered.id()).orElseThrow(),
                answers,
                attachments,
                purpose,
                words.stamp(),
                draft.track(),
                dueAt);
    }

    private MessageView answered(FieldCheck check, UUID replyTo) {
        if (replyTo == null) {
            return null;
        }
        Optional<MessageRow> row = rows.find(replyTo);
        try {
            row.ifPresent(found -> sight.seen(found.threadId()));
        } catch (NotFound outOfSight) {
            row = Optional.empty();
        }
        if (row.isEmpty()) {
            check.wrong("replyTo", "There is no such message, or you may not see it.");
            return null;
        }
        return views.of(List.of(row.get())).get(0);
    }

    private List<Address> backTo(Viewer author, MessageView answered) {
        boolean colleagues = answered.channel() == Channel.IN_APP
                && answered.author() != null
                && !answered.author().equals(author.username());
        return answered.direction() == Direction.IN || colleagues
                ? List.of(answered.replyTo() == null ? answered.from() : answered.replyTo())
                : answered.to();
    }

    /** Whether everybody who gets it wrote the answered message, or was written to by it. */
    private boolean answersOnly(
            Viewer author,
            MessageView answered,
            List<Address> to,
            List<Address> cc,
            List<Address> bcc,
            Channel channel) {
        if (answered.direction() != Direction.IN) {
            return false;
        }
        Set<String> known = Stream.of(backTo(author, answered), List.of(answered.from()), answered.to(), answered.cc())
                .flatMap(List::stream)
                .map(one -> Words.key(channel, one.address()))
                .collect(Collectors.toSet());
        return Stream.of(to, cc, bcc)
                .flatMap(List::stream)
                .allMatch(one -> known.contains(Words.key(channel, one.address())));
    }

    private Subject about(Subject wanted, MessageView answered) {
        if (wanted != null) {
            return sight.requireRead(wanted);
        }
        return answered == null
                ? null
                : threads.find(answered.threadId()).map(line -> line.about()).orElse(null);
    }

    private String purpose(FieldCheck check, Viewer author, String wanted, Subject about) {
        List<String> known =
                consents.purposes().stream().map(Consents.Purpose::key).toList();
        if (wanted != null) {
            if (!known.contains(wanted)) {
                check.wrong("purpose", "Say one of " + String.join(", ", known) + ".");
            }
            return wanted;
        }
        boolean serves = about != null && about.type().equals("ticket")
                || author.isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER);
        return serves ? Purposes.SERVICE : Purposes.SALES;
    }

    private Instant dueAt(FieldCheck check, Instant wanted, Duration undo) {
        Instant now = clock.instant();
        if (wanted != null && (wanted.isBefore(now.minus(SLACK)) || wanted.isAfter(now.plus(FARTHEST)))) {
            check.wrong("sendAt", "Say when it shall leave: a moment of the coming year.");
        }
        Instant soonest = now.plus(undo);
        return wanted == null || wanted.isBefore(soonest) ? soonest : wanted;
    }
}
