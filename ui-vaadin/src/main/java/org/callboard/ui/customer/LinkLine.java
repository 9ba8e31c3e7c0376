package org.callboard.ui.customer;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.customer.Link;
import org.callboard.customer.LinkDraft;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Toast;

/** One person of a company, or one company of a person, and how they belong together. */
class LinkLine extends ListItem {

    private final transient CustomerRoom room;
    private final transient Link link;
    private final transient OpenRecord record;

    LinkLine(CustomerRoom room, Link link, OpenRecord record) {
        this.room = room;
        this.link = link;
        this.record = record;
        addClassName("link-line");
        boolean ofPerson = record.isOf("person");
        String type = ofPerson ? "company" : "person";
        UUID other = ofPerson ? link.companyId() : link.personId();
        Anchor page =
                new Anchor(SubjectLinks.path(type, other).orElseThrow(), ofPerson ? link.company() : link.person());
        Div head = new Div(page);
        head.addClassName("side-by-side");
        if (link.primary()) {
            head.add(new Badge(Texts.text("customer.link.is-primary"), Badge.Tone.CALM, "check"));
        }
        add(head, CustomerPanel.faint(words(ofPerson)));
        if (record.mayChange()) {
            String name = ofPerson ? link.company() : link.person();
            head.add(
                    CustomerPanel.icon("pencil", Texts.text("customer.link.edit", name), () -> change(other)),
                    CustomerPanel.icon("x", Texts.text("customer.link.remove", name), this::remove));
        }
    }

    private String words(boolean ofPerson) {
        Times times = room.records().file().times();
        return Stream.of(
                        ofPerson ? null : link.jobTitle(),
                        link.role(),
                        link.since() == null ? null : Texts.text("customer.link.from", times.date(link.since())),
                        link.until() == null ? null : Texts.text("customer.link.to", times.date(link.until())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private void change(UUID other) {
        LinkDialog.changing(link, other, (id, draft) -> {
                    room.links().put(link.personId(), link.companyId(), draft);
                    record.changed().run();
                })
                .open();
    }

    private void remove() {
        Attempt.to(() -> {
            room.links().remove(link.personId(), link.companyId());
            Toast.done(
                    Texts.text("customer.link.removed", link.person(), link.company()),
                    () -> Attempt.to(() -> {
                        LinkDraft was = new LinkDraft(link.role(), link.primary(), link.since(), link.until());
                        room.links().put(link.personId(), link.companyId(), was);
                        record.changed().run();
                    }));
            record.changed().run();
        });
    }
}
