package org.callboard.ui.phone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.audit.AuthoredRights;
import org.callboard.communication.Call;
import org.callboard.communication.Calls;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The latest calls about a record, and the way to write one down. */
@org.springframework.stereotype.Component
class CallsPanel implements RecordPanel {

    private static final int SHOWN = 5;
    private static final int ORDER = 65;
    private static final Set<String> KINDS = Set.of("lead", "person", "company", "deal");

    private final PhoneRoom room;

    CallsPanel(PhoneRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return KINDS.contains(record.subject().type());
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return Texts.text("phone.calls");
    }

    @Override
    public String icon() {
        return "phone";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        Calls.Slice latest = room.calls().of(record.subject(), null, SHOWN);
        boolean mayLog = AuthoredRights.worksWithCustomers(record.viewer());
        return () -> draw(record, latest, mayLog);
    }

    private Div draw(OpenRecord record, Calls.Slice latest, boolean mayLog) {
        Div panel = new Div();
        if (latest.items().isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("phone.calls.none"));
            none.addClassName("crm-quiet");
            panel.add(none);
        }
        latest.items().forEach(call -> panel.add(line(record, call, mayLog)));
        if (mayLog) {
            Button log = new Button(
                    Texts.text("phone.log"),
                    Icon.small("plus"),
                    e -> new CallDialog(room, record.subject(), null, null, record.changed()).open());
            log.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            panel.add(log);
        }
        return panel;
    }

    private Div line(OpenRecord record, Call call, boolean mayLog) {
        Anchor number = new Anchor("tel:" + call.number().replaceAll("[^+0-9]", ""), call.number());
        Span what = new Span(Texts.text("phone.line." + call.direction()));
        Span outcome = new Span(
                call.outcome() == null
                        ? Texts.text("phone.outcome.none")
                        : Texts.text("phone.outcome." + call.outcome()));
        Div line = new Div(what, number, outcome, room.times().told(call.startedAt()));
        line.addClassNames("crm-row", "crm-wrap");
        if (call.recording() != null) {
            Anchor recording = new Anchor(call.recording(), Texts.text("phone.recording"));
            recording.setTarget("_blank");
            recording.getElement().setAttribute("rel", "noopener noreferrer");
            line.add(recording);
        }
        if (mayLog) {
            Button change = new Button(
                    Icon.small("pencil"),
                    e -> new CallDialog(room, record.subject(), null, call, record.changed()).open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
            change.setAriaLabel(Texts.text("phone.change"));
            line.add(change);
        }
        line.getElement().setAttribute("title", call.note() == null ? "" : call.note());
        return line;
    }
}
