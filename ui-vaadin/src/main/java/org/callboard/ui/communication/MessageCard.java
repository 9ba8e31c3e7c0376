package org.callboard.ui.communication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Map;
import org.callboard.communication.Direction;
import org.callboard.communication.MailHtml;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.MailBody;

/** One message: who wrote to whom when, what became of it, and, once it is opened, what it says. */
class MessageCard extends Article {

    private final transient CommunicationRoom room;
    private final transient MessageView message;
    private final transient MessageActs acts;
    private final NativeButton head = new NativeButton();
    private final Div content = new Div();
    private boolean open;
    private boolean remote;

    MessageCard(CommunicationRoom room, MessageView message, MessageActs acts) {
        this.room = room;
        this.message = message;
        this.acts = acts;
        addClassNames("message", message.direction() == Direction.IN ? "in" : "out");
        head.addClassName("message-head");
        head.addClickListener(click -> open(!open));
        content.addClassName("message-content");
        fillHead();
        add(head, content);
        if (StateWords.isTrouble(message.state()) || message.trouble() != null) {
            add(trouble());
        }
        open(false);
    }

    MessageView message() {
        return message;
    }

    boolean isOpen() {
        return open;
    }

    private void fillHead() {
        Span who = new Span(AddressWords.who(message.from()));
        who.addClassNames("message-who", "crm-cut");
        who.setTitle(AddressWords.full(message.from()));
        Span snippet = new Span(message.snippet());
        snippet.addClassNames("message-snippet", "crm-cut");
        Span at = room.times().told(message.at());
        at.addClassName("message-at");
        if (isScheduled()) {
            at.setText(Texts.text("communication.message.leaves", room.times().exact(message.dueAt())));
        }
        head.add(Icon.small(message.direction() == Direction.IN ? "mail" : "send"), who, snippet);
        if (message.state() != MessageState.RECEIVED) {
            head.add(StateWords.badge(message.state()));
        }
        if (message.direction() == Direction.IN && message.autoSubmitted()) {
            head.add(new Badge(Texts.text("communication.message.automatic"), Badge.Tone.CALM));
        }
        head.add(at);
    }

    /** Later than second thoughts need. */
    private boolean isScheduled() {
        return message.dueAt() != null
                && message.dueAt().isAfter(room.times().now().plus(Sending.UNDO));
    }

    final void open(boolean wanted) {
        open = wanted;
        head.getElement().setAttribute("aria-expanded", String.valueOf(open));
        setClassName("open", open);
        content.setVisible(open);
        if (open && content.getChildren().findAny().isEmpty()) {
            fill();
        }
    }

    private void fill() {
        content.removeAll();
        Span to = new Span(Texts.text("communication.message.to", recipients()));
        to.addClassNames("crm-quiet", "crm-small");
        content.add(to, words(), new MessageFiles(room, message), new MessageSteps(room.times(), message), buttons());
    }

    private String recipients() {
        String all = AddressWords.full(message.to());
        if (!message.cc().isEmpty()) {
            all = Texts.text("communication.message.cc", all, AddressWords.full(message.cc()));
        }
        return message.bcc().isEmpty()
                ? all
                : Texts.text("communication.message.bcc", all, AddressWords.full(message.bcc()));
    }

    private Component words() {
        if (message.html() == null) {
            return new MessageText(message.text() == null ? "" : message.text());
        }
        String label = Texts.text("communication.message.frame", AddressWords.who(message.from()));
        Map<String, DownloadHandler> pictures = Downloads.pictures(room, message);
        String shown = MailHtml.safe(message.html(), remote, cid -> pictures.containsKey(cid) ? "cid:" + cid : null);
        MailBody body = new MailBody(label, shown, remote, pictures);
        return remote || !MailHtml.hasRemoteImages(message.html()) ? body : new Div(imagesLine(), body);
    }

    private Component imagesLine() {
        Button show = new Button(Texts.text("communication.message.images"), Icon.small("image"), click -> {
            remote = true;
            fill();
        });
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span why = new Span(Texts.text("communication.message.images.why"));
        why.addClassNames("crm-quiet", "crm-small");
        Div line = new Div(why, show);
        line.addClassNames("crm-row", "crm-wrap", "message-images");
        return line;
    }

    private Paragraph trouble() {
        String state = StateWords.word(message.state());
        String why = message.trouble() == null
                ? state
                : message.direction() == Direction.IN
                        ? message.trouble()
                        : Texts.text("communication.message.trouble", state, message.trouble());
        Paragraph trouble = new Paragraph(why);
        trouble.addClassName("message-trouble");
        trouble.getElement().setAttribute("role", "status");
        return trouble;
    }

    private Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("message-acts");
        if (room.mayWrite()) {
            Button reply =
                    act("reply", "communication.reply", () -> acts.begins().writing(Manner.REPLY, message));
            reply.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(
                    reply,
                    act(
                            "reply-all",
                            "communication.reply-all",
                            () -> acts.begins().writing(Manner.REPLY_ALL, message)),
                    act("forward", "communication.forward", () -> acts.begins().writing(Manner.FORWARD, message)));
        }
        if (acts.mayTakeBack(message)) {
            buttons.add(act("undo-2", "communication.take-back", () -> acts.takeBack(message)));
        }
        if (acts.mayDecide(message)) {
            buttons.add(act("check", "communication.arrived", () -> acts.arrived(message)));
        }
        if (acts.mayTryAgain(message)) {
            buttons.add(act("rotate-ccw", "communication.again", () -> acts.sendAgain(message)));
        }
        return buttons;
    }

    private static Button act(String icon, String key, Runnable does) {
        Button button = new Button(Texts.text(key), Icon.small(icon), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
