package org.callboard.communication.phone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.audit.Aliases;
import org.callboard.communication.Call;
import org.callboard.communication.CallOutcome;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageEvent;
import org.callboard.communication.thread.Related;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.engine.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of calls: on timelines, to processes once somebody says what came of it, and to whoever missed one. */
@Component
class CallNews {

    private static final int EXCERPT = 200;

    private final CallRows rows;
    private final Related related;
    private final ObjectProvider<Processes> processes;
    private final Aliases aliases;
    private final ApplicationEventPublisher events;

    CallNews(
            CallRows rows,
            Related related,
            ObjectProvider<Processes> processes,
            Aliases aliases,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.related = related;
        this.processes = processes;
        this.aliases = aliases;
        this.events = events;
    }

    /** @param before {@code null} for one that nobody knew of */
    void tell(Call before, Call call) {
        if (call.about() == null) {
            return;
        }
        Subject about = aliases.today(call.about());
        String what = before == null ? "communication.call-logged" : "communication.call-changed";
        events.publishEvent(new MessageEvent(about, what, said(call), details(before, call)));
        Subject person = call.personId() == null ? about : new Subject("person", call.personId());
        if (before == null && !aliases.today(person).equals(about)) {
            events.publishEvent(new MessageEvent(aliases.today(person), what, said(call), details(null, call)));
        }
        if (call.outcome() != null && rows.announced(call.id())) {
            ended(call, about);
        }
    }

    @EventListener
    void on(SubjectGone gone) {
        rows.forget(gone.subject());
    }

    private void ended(Call call, Subject about) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("callId", call.id().toString());
        said.put("callOutcome", call.outcome().name());
        said.put("callDirection", call.direction().name());
        said.put("callSeconds", call.seconds());
        processes.ifAvailable(
                engine -> engine.announce("communication.call-ended", about.id().toString(), said));
        boolean missed = call.direction() == Direction.IN && call.outcome() == CallOutcome.NO_ANSWER;
        Object owner = missed ? related.facts(about).get("owner") : null;
        String whose = call.username() != null ? call.username() : owner == null ? null : owner.toString();
        if (missed && whose != null) {
            events.publishEvent(new Noticed(
                    List.of(whose), "communication.call-missed", "Missed call from " + call.number(), about));
        }
    }

    private static String said(Call call) {
        StringBuilder said = new StringBuilder(
                call.direction() == Direction.IN ? "Call from " + call.number() : "Call to " + call.number());
        if (call.seconds() > 0) {
            said.append(", ")
                    .append(Math.max(1, Math.round(call.seconds() / 60.0)))
                    .append(" min");
        }
        if (call.outcome() != null) {
            said.append(": ").append(call.outcome().words());
        }
        if (call.note() != null) {
            String note = call.note().replaceAll("\\s+", " ");
            said.append(". ").append(note.length() > EXCERPT ? note.substring(0, EXCERPT) + "…" : note);
        }
        return said.toString();
    }

    private static Map<String, Object> details(Call before, Call call) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("callId", call.id().toString());
        details.put("direction", call.direction().name());
        details.put("number", call.number());
        details.put("seconds", call.seconds());
        if (call.recording() != null) {
            details.put("recording", call.recording());
        }
        if (before != null && before.outcome() != call.outcome()) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put(
                    "from", before.outcome() == null ? null : before.outcome().name());
            change.put("to", call.outcome().name());
            details.put("outcome", change);
        } else if (call.outcome() != null) {
            details.put("callOutcome", call.outcome().name());
        }
        return details;
    }
}
