package org.callboard.communication.thread;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callboard.audit.Aliases;
import org.callboard.communication.MessageEvent;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells what becomes of messages: on the timelines of what they are about, in the name of whoever sent them. */
@Component
class News {

    private final ThreadSubjects subjects;
    private final MessageRows rows;
    private final Aliases aliases;
    private final ApplicationEventPublisher events;

    News(ThreadSubjects subjects, MessageRows rows, Aliases aliases, ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.rows = rows;
        this.aliases = aliases;
        this.events = events;
    }

    @EventListener
    void on(StateLog.Reached reached) {
        String said = said(reached);
        if (said == null) {
            return;
        }
        MessageRow message = reached.message();
        List<Subject> about = subjects.of(message.threadId());
        rows.cause(message.id())
                .ifPresentOrElse(
                        cause -> Causes.within(cause, () -> {
                            tell(reached, said, about);
                            return null;
                        }),
                        () -> tell(reached, said, about));
        warn(reached, said, about);
    }

    private void tell(StateLog.Reached reached, String said, List<Subject> about) {
        Map<String, Object> details = details(reached);
        String what = "communication.message-"
                + reached.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        about.stream()
                .map(aliases::today)
                .distinct()
                .forEach(subject -> events.publishEvent(new MessageEvent(subject, what, said, details)));
    }

    /** Whoever wrote it hears when it does not arrive. */
    private void warn(StateLog.Reached reached, String said, List<Subject> about) {
        String author = reached.message().author();
        boolean bad = switch (reached.state()) {
            case FAILED, BOUNCED_HARD, UNCERTAIN, HELD -> true;
            default -> false;
        };
        if (bad && author != null) {
            UUID thread = reached.message().threadId();
            Subject subject = about.isEmpty() ? new Subject(ThreadSight.TYPE, thread) : aliases.today(about.get(0));
            events.publishEvent(new Noticed(List.of(author), "communication.message-trouble", said, subject));
        }
    }

    private static Map<String, Object> details(StateLog.Reached reached) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("messageId", reached.message().id().toString());
        details.put("threadId", reached.message().threadId().toString());
        details.put("channel", reached.message().channel().name());
        if (reached.detail() != null) {
            details.put("detail", reached.detail());
        }
        return details;
    }

    /** {@code null} for what is no news. */
    private static String said(StateLog.Reached reached) {
        MessageRow message = reached.message();
        String kind = switch (message.channel()) {
            case EMAIL -> "E-mail";
            case IN_APP -> "Message in the house";
            case SMS, WHATSAPP -> "Message by " + message.channel();
        };
        String which = message.subject().isEmpty() ? kind : kind + " \"" + message.subject() + "\"";
        String why = reached.detail() == null ? "" : ": " + reached.detail();
        return switch (reached.state()) {
            case SENT -> which + " sent";
            case RECEIVED -> which + " came from " + message.fromAddress();
            case HELD -> which + " is held back" + why;
            case UNCERTAIN -> which + " may have left; somebody has to look" + why;
            case FAILED -> which + " could not be sent" + why;
            case BOUNCED_HARD -> which + " did not arrive" + why;
            case BOUNCED_SOFT -> which + " is late" + why;
            case REPLIED -> which + " was answered";
            case UNSUBSCRIBED -> "Unsubscribed by " + which;
            case CANCELLED -> which + " was taken back";
            case OPENED -> which + " was opened";
            case CLICKED -> which + ", a link was followed" + why;
            case QUEUED, SENDING, DELIVERED -> null;
        };
    }
}
