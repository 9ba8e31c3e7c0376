package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageView;
import org.callboard.kernel.Subject;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.Toast;

/**
 * Where one writes a message, beside the page rather than before it. What is typed is kept as a draft while one types; it
 * stays when sending is refused, when the window is closed, and when a node dies.
 */
@StyleSheet("context://crm/communication.css")
class Composer extends Dialog {

    private final transient CommunicationRoom room;
    private final transient Writing writing;
    private final ComposerForm form;
    private final transient ComposerMarks marks;
    private final ComposerFiles files;
    private final SendLine line;
    private final transient Sending sending;
    private final Span kept = new Span();
    private transient Letter last;
    private final transient Letter begun;
    private boolean stored;
    private transient Instant sendAt;
    private boolean anyway;

    Composer(CommunicationRoom room, Writing writing) {
        this.room = room;
        this.writing = writing;
        this.last = writing.letter();
        this.stored = writing.stored();
        List<Mailbox> senders = room.senders();
        form = new ComposerForm(
                room,
                senders,
                writing.about(),
                "mail." + room.viewer().username() + "." + writing.draft(),
                sentence -> line().say(sentence));
        marks = new ComposerMarks(form);
        files = new ComposerFiles(
                room,
                new Subject("draft", writing.draft()),
                () -> keep(letter()),
                this::remember,
                sentence -> line().say(sentence));
        sending = new Sending(room, writing);
        line = new SendLine(() -> askToSend(null, false), () -> askToSend(null, true), this::later, this::discard);
        setModal(false);
        setDraggable(true);
        setResizable(true);
        setCloseOnOutsideClick(false);
        addClassName("composer");
        setWidth("min(44rem, 100vw)");
        getHeader().add(kept, closeButton());
        kept.addClassNames("composer-kept", "crm-quiet", "crm-small");
        Div body = new Div(line.problem(), form, files, new Keys().on("Ctrl+Enter", form.text::send));
        body.addClassName("composer-body");
        add(body);
        getFooter().add(line);
        form.show(last, writing.likely());
        files.show(last.files());
        goes(last.channel());
        form.onWay(this::goes);
        last = letter();
        begun = last;
        listen();
    }

    private void goes(Channel channel) {
        boolean mail = channel == Channel.EMAIL;
        files.setVisible(mail);
        boolean mute = mail && form.from.getListDataView().getItemCount() == 0;
        line.say(mute ? Texts.text("communication.compose.no-mailbox") : "");
        setHeaderTitle(Texts.text(
                mail || last.manner() != Manner.NEW
                        ? "communication.compose." + last.manner().name().toLowerCase(Locale.ROOT)
                        : "communication.compose.new-message"));
    }

    private SendLine line() {
        return line;
    }

    private Button closeButton() {
        Button close = new Button(Icon.small("x"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(Texts.text("communication.compose.close"));
        close.setTooltipText(Texts.text("communication.compose.close"));
        return close;
    }

    private void listen() {
        form.text.onSubmit(html -> send());
        form.onChange(this::remember);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.focusFirst();
            } else {
                remember();
                writing.closed().run();
            }
        });
    }

    private Letter letter() {
        return form.letter(last, files.files());
    }

    /** Keeps what stands there, when it is something new. */
    private void remember() {
        Letter now = letter();
        if (!sending.isDone() && !now.equals(last)) {
            keep(now);
        }
    }

    private void keep(Letter now) {
        last = now;
        line.tell(() -> {
            room.drafts().keep(writing.draft(), writing.thread(), writing.about(), now.body());
            stored = true;
            form.text.confirmDraft();
            kept.setText(Texts.text(
                    "communication.compose.kept",
                    room.times().clock(room.times().now())));
        });
    }

    private void later() {
        new LaterDialog(
                        room.times(),
                        Texts.text("communication.compose.later.title"),
                        Texts.text("communication.compose.later.it"),
                        at -> askToSend(at, false))
                .open();
    }

    /** Has the browser hand over what is written; it comes back to {@link #send}. */
    private void askToSend(Instant at, boolean whateverTheGuardSays) {
        sendAt = at;
        anyway = whateverTheGuardSays;
        form.text.send();
    }

    private void send() {
        remember();
        marks.clear();
        Instant at = sendAt;
        boolean insisting = anyway;
        sendAt = null;
        anyway = false;
        Sending.Answer answer = sending.send(last, form.signature(), at, insisting);
        if (answer instanceof Sending.Sent sent) {
            left(sent.message(), at);
        } else if (answer instanceof Sending.Refused refused) {
            line.say(String.join(" ", marks.mark(refused.why())));
        } else if (answer instanceof Sending.HeldBack held) {
            line.object(Texts.text("communication.compose.held", held.reason()));
        } else if (answer instanceof Sending.Impossible impossible) {
            last = impossible.next();
            line.say(impossible.why());
        }
    }

    private void left(UUID message, Instant at) {
        form.text.clear();
        close();
        String said = at == null
                ? Texts.text("communication.compose.sent", AddressWords.who(last.to()))
                : Texts.text("communication.compose.scheduled", room.times().exact(at));
        Toast.done(said, Sending.UNDO, () -> sending.undo(message, last, writing::again));
        writing.sent().accept(message);
    }

    private void discard() {
        if (!stored && letter().equals(begun)) {
            close();
            return;
        }
        new DiscardDialog(() -> {
                    sending.drop();
                    form.text.clear();
                    close();
                })
                .open();
    }

    /** What came along with a message goes along when it is passed on. */
    void carry(MessageView passedOn) {
        if (!stored && passedOn.attachments().stream().anyMatch(one -> !one.inline())) {
            keep(letter());
            line.tell(() -> files.carry(passedOn));
            remember();
        }
    }
}
