package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.communication.Outbox;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** What somebody wrote and has not left: scheduled, held back and why, uncertain. */
class WaitingLines extends Div {

    private static final int SLICE = 50;

    private final transient CommunicationRoom room;
    private final transient Consumer<UUID> opened;
    private final Div lines = new Div();
    private final Button more = new Button(Texts.text("communication.more"));
    private Long last;

    /** @param opened is given the conversation */
    WaitingLines(CommunicationRoom room, Consumer<UUID> opened) {
        this.room = room;
        this.opened = opened;
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> append());
        add(lines, more);
        append();
        if (last == null) {
            add(new EmptyState(
                    "circle-check",
                    Texts.text("communication.outbox.none"),
                    Texts.text("communication.outbox.none.text")));
        }
    }

    private void append() {
        List<Outbox.Row> rows = room.outbox().mine(last, SLICE);
        rows.forEach(row -> lines.add(line(row)));
        last = rows.isEmpty() ? last : Long.valueOf(rows.get(rows.size() - 1).id());
        more.setVisible(rows.size() == SLICE);
    }

    private NativeButton line(Outbox.Row row) {
        Span to = new Span(Texts.text("communication.drafts.to", row.to()));
        to.addClassNames("crm-title", "crm-cut");
        Span subject = new Span(row.subject());
        subject.addClassName("crm-cut");
        Div first = new Div(to, OutboxWords.badge(row, room.times().now()));
        first.addClassName("crm-row");
        Span why = new Span(OutboxWords.why(row, room.times()));
        why.addClassNames("crm-quiet", "crm-small");
        NativeButton line = new NativeButton();
        line.add(first, subject, why);
        line.addClassName("inbox-line");
        line.addClickListener(click -> Attempt.to(
                () -> opened.accept(room.messages().get(row.message()).threadId())));
        return line;
    }
}
