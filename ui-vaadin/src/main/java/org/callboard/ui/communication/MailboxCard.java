package org.callboard.ui.communication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callboard.communication.Inboxes;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Server;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** A mailbox: whose it is, by which servers it works, and whether it does. */
class MailboxCard extends Section {

    private final transient CommunicationRoom room;
    private final transient Mailbox mailbox;
    private final transient Inboxes.Standing fetched;
    private final transient Runnable changed;
    private final Button test = new Button(Texts.text("communication.mailbox.test"), Icon.small("zap"));

    /** @param fetched how receiving stands; {@code null} where nothing is received */
    MailboxCard(CommunicationRoom room, Mailbox mailbox, Inboxes.Standing fetched, Runnable changed) {
        this.room = room;
        this.mailbox = mailbox;
        this.fetched = fetched;
        this.changed = changed;
        addClassNames("crm-card", "mailbox-card");
        getElement().setAttribute("aria-label", mailbox.address());
        Div head = new Div(new H2(mailbox.name()), new Span(mailbox.address()), standing());
        head.addClassNames("crm-row", "crm-wrap");
        add(head, facts());
        troubles().forEach(words -> {
            Paragraph trouble = new Paragraph(words);
            trouble.addClassName("message-trouble");
            add(trouble);
        });
        add(acts());
    }

    /** Of sending and of receiving; the same words once. */
    private Set<String> troubles() {
        Set<String> troubles = new LinkedHashSet<>();
        Optional.ofNullable(mailbox.trouble()).ifPresent(troubles::add);
        Optional.ofNullable(fetched).map(Inboxes.Standing::trouble).ifPresent(troubles::add);
        return troubles;
    }

    private Badge standing() {
        if (!mailbox.active()) {
            return new Badge(Texts.text("communication.mailbox.rests"), Badge.Tone.CALM, "moon");
        }
        return troubles().isEmpty()
                ? new Badge(Texts.text("communication.mailbox.works"), Badge.Tone.GOOD, "check")
                : new Badge(Texts.text("communication.mailbox.trouble"), Badge.Tone.BAD, "triangle-alert");
    }

    private DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("crm-facts");
        String whose = mailbox.kind() == Mailbox.Kind.PERSONAL
                ? new OwnerNames(room.people()).of(mailbox.owner())
                : Optional.ofNullable(mailbox.team()).orElse(Texts.text("communication.mailbox.everybody"));
        fact(facts, "whose", whose);
        fact(facts, "smtp", server(mailbox.smtp()));
        fact(facts, "imap", server(mailbox.imap()));
        if (fetched != null && mailbox.active()) {
            facts.add(
                    new DescriptionList.Term(Texts.text("communication.mailbox.fetched")),
                    new DescriptionList.Description(receiving()));
        }
        fact(facts, "auth", word("auth", mailbox.auth()));
        fact(facts, "proof", word("proof", mailbox.proof()));
        return facts;
    }

    /** When it was looked into last, and when it is tried again where that failed. */
    private Span receiving() {
        Instant at = fetched.succeededAt();
        String last = at == null
                ? Texts.text("communication.mailbox.fetched.never")
                : Texts.text("communication.mailbox.fetched.at", room.times().relative(at));
        Span words = new Span(
                fetched.nextTry() == null
                        ? last
                        : Texts.text(
                                "communication.mailbox.fetched.again",
                                last,
                                fetched.failures(),
                                room.times().relative(fetched.nextTry())));
        if (at != null) {
            words.setTitle(room.times().exact(at));
        }
        return words;
    }

    static String word(String group, Enum<?> value) {
        return Texts.text("communication.mailbox." + group + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(Texts.text("communication.mailbox." + key)),
                new DescriptionList.Description(value));
    }

    private static String server(Server server) {
        return server == null
                ? Texts.text("communication.mailbox.no-server")
                : Texts.text(
                        "communication.mailbox.server",
                        server.host(),
                        String.valueOf(server.port()),
                        word("tls", server.tls()));
    }

    private Div acts() {
        Button edit = new Button(Texts.text("communication.mailbox.edit"), Icon.small("pencil"), click -> edit());
        test.addClickListener(click -> test());
        test.setDisableOnClick(true);
        Button rest = new Button(
                Texts.text(mailbox.active() ? "communication.mailbox.rest" : "communication.mailbox.wake"),
                Icon.small(mailbox.active() ? "moon" : "sun"),
                click -> activate());
        Div acts = new Div(edit, test, rest);
        acts.addClassNames("crm-row", "crm-wrap");
        acts.getChildren().map(Button.class::cast).forEach(button -> {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(Texts.text("communication.mailbox.act", button.getText(), mailbox.address()));
        });
        return acts;
    }

    private void edit() {
        new MailboxDialog(room.people(), mailbox, draft -> {
                    room.mailboxes().change(mailbox.id(), mailbox.version(), draft);
                    Toast.done(Texts.text("communication.mailboxes.changed", mailbox.address()));
                    changed.run();
                })
                .open();
    }

    private void activate() {
        if (Attempt.to(() -> room.mailboxes().activate(mailbox.id(), mailbox.version(), !mailbox.active()))) {
            changed.run();
        }
    }

    /** Servers may take their time: the page waits for none. */
    private void test() {
        UI ui = UI.getCurrent();
        room.trials()
                .of(room.viewer(), mailbox.id())
                .whenComplete((trouble, failed) -> ui.access(() -> tested(trouble, failed)));
    }

    private void tested(Optional<String> trouble, Throwable failed) {
        test.setEnabled(true);
        if (failed != null) {
            Toast.failed(Texts.text("communication.mailbox.test.failed"));
        } else if (trouble.isPresent()) {
            Toast.failed(trouble.get());
        } else {
            Toast.done(Texts.text("communication.mailbox.test.well", mailbox.address()));
        }
        changed.run();
    }
}
