package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callboard.communication.Outbox;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** A message that has not left: whom to, why, and what an admin decides. */
class OutboxLine extends Div {

    private final transient CommunicationRoom room;
    private final transient Outbox.Row row;
    private final transient Runnable changed;

    OutboxLine(CommunicationRoom room, Outbox.Row row, Runnable changed) {
        this.room = room;
        this.row = row;
        this.changed = changed;
        addClassName("outbox-line");
        Span to = new Span(row.to());
        to.addClassNames("crm-title", "crm-cut");
        Span subject = new Span(row.subject());
        subject.addClassName("crm-cut");
        Span why = new Span(OutboxWords.why(row, room.times()));
        why.addClassNames("crm-quiet", "crm-small");
        Span lane = new Span(Texts.text("communication.outbox.lane", row.lane(), row.attempts()));
        lane.addClassNames("crm-quiet", "crm-small");
        Div first = new Div(to, OutboxWords.badge(row, room.times().now()));
        first.addClassNames("crm-row", "crm-wrap");
        Div words = new Div(first, subject, why, lane);
        words.addClassNames("outbox-words", "crm-grow");
        add(words, acts());
    }

    private Div acts() {
        Div acts = new Div();
        acts.addClassNames("crm-row", "crm-wrap");
        if (row.state().equals("UNCERTAIN")) {
            acts.add(act(
                    "check",
                    "communication.arrived",
                    "communication.arrived.done",
                    () -> room.outbox().arrived(row.message())));
        }
        if (row.state().equals("UNCERTAIN") || row.state().equals("HELD")) {
            acts.add(act(
                    "rotate-ccw",
                    "communication.again",
                    "communication.again.done",
                    () -> room.outbox().sendAgain(row.message())));
        }
        return acts;
    }

    private Button act(String icon, String key, String done, Runnable does) {
        Button act = new Button(Texts.text(key), Icon.small(icon), click -> {
            if (Attempt.to(does)) {
                Toast.done(Texts.text(done));
            }
            changed.run();
        });
        act.addThemeVariants(ButtonVariant.LUMO_SMALL);
        act.setAriaLabel(Texts.text("communication.outbox.act", Texts.text(key), row.to()));
        return act;
    }
}
