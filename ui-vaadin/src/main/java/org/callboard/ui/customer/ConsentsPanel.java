package org.callboard.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.customer.consent.Consents.Purpose;
import org.callboard.customer.consent.Consents.Said;
import org.callboard.customer.consent.Consents.Standing;
import org.callboard.customer.consent.Consents.State;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;

/** What somebody allows, by purpose and channel, with where and when they said so. */
@SpringComponent
class ConsentsPanel extends CustomerPanel {

    private final CustomerRoom room;

    ConsentsPanel(CustomerRoom room) {
        super("consents", 200, "shield-check", "person", "lead");
        this.room = room;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        List<Purpose> purposes = room.consents().purposes();
        List<Standing> standings = room.consents().of(record.subject());
        return () -> draw(record, purposes, standings);
    }

    private Component draw(OpenRecord record, List<Purpose> purposes, List<Standing> standings) {
        Div panel = new Div();
        panel.addClassName("consents");
        boolean said = standings.stream().anyMatch(standing -> standing.state() != State.UNKNOWN);
        if (!said) {
            panel.add(faint(Texts.text("customer.consent.none")));
        }
        purposes.forEach(purpose -> {
            List<Standing> known = standings.stream()
                    .filter(standing -> standing.purpose().equals(purpose.key()))
                    .filter(standing -> standing.state() != State.UNKNOWN)
                    .toList();
            if (!known.isEmpty()) {
                UnorderedList list = new UnorderedList();
                known.forEach(standing -> list.add(line(standing)));
                panel.add(new H3(purpose.label()), list);
            }
        });
        Div acts = new Div();
        acts.addClassName("side-by-side");
        if (record.mayChange()) {
            acts.add(
                    act(Texts.text("customer.consent.give"), "check", () -> ask(record, purposes, State.GIVEN)),
                    act(Texts.text("customer.consent.withdraw"), "x", () -> ask(record, purposes, State.WITHDRAWN)));
        }
        if (said) {
            acts.add(proof(record));
        }
        panel.add(acts);
        return panel;
    }

    private Component line(Standing standing) {
        boolean given = standing.state() == State.GIVEN;
        Badge state = new Badge(
                Texts.text("customer.consent." + standing.state()),
                given ? Badge.Tone.GOOD : Badge.Tone.BAD,
                given ? "check" : "x");
        Div head = new Div(new Span(Texts.text("customer.channel." + standing.channel())), state);
        head.addClassName("side-by-side");
        ListItem line = new ListItem(head);
        if (standing.said() != null) {
            line.add(faint(words(standing.said())));
        }
        return line;
    }

    private String words(Said said) {
        Times times = room.records().file().times();
        return Stream.of(said.source(), times.exact(said.at()), said.text())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void ask(OpenRecord record, List<Purpose> purposes, State state) {
        new ConsentDialog(purposes, state, draft -> {
                    room.consents().record(record.subject(), draft);
                    record.changed().run();
                })
                .open();
    }

    private Component proof(OpenRecord record) {
        Anchor proof = new Anchor(
                event -> {
                    event.setFileName("consents.csv");
                    event.setContentType("text/csv;charset=UTF-8");
                    room.consents().proof(record.subject(), event.getOutputStream());
                },
                Texts.text("customer.consent.proof"));
        proof.addClassName("small");
        return proof;
    }
}
