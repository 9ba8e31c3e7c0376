package org.callboard.ui.communication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Templates;
import org.callboard.kernel.Subject;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.NoteEditor;
import org.springframework.web.util.HtmlUtils;

/** The fields of a message that somebody writes. */
class ComposerForm extends Div {

    static final int LONGEST_SUBJECT = 500;

    final WayField way;
    final SenderField from;
    final AddressField to;
    final AddressField cc;
    final AddressField bcc;
    final TextField subject = new TextField(Texts.text("communication.compose.subject"));
    final NoteEditor text;
    final Checkbox signed = new Checkbox(Texts.text("communication.compose.signed"));
    final Checkbox quoting = new Checkbox(Texts.text("communication.compose.quoting"));
    final Checkbox tracked = new Checkbox(Texts.text("communication.compose.tracked"));
    private final transient CommunicationRoom room;
    private final transient Subject about;
    private final TemplateChoice templates;
    private final Button copies = new Button(Texts.text("communication.compose.copies"));

    private boolean shown;
    private transient Consumer<Channel> onWay = channel -> {};
    private String template;

    /**
     * @param about what templates are filled with; may be {@code null}
     * @param draftKey under which the browser keeps what is typed until the server has it
     * @param refused hears why a template cannot be filled
     */
    ComposerForm(
            CommunicationRoom room, List<Mailbox> senders, Subject about, String draftKey, Consumer<String> refused) {
        this.room = room;
        this.about = about;
        addClassName("composer-form");
        way = new WayField(room);
        way.addValueChangeListener(chosen -> goes(chosen.getValue()));
        from = new SenderField(room, senders);
        to = new AddressField(Texts.text("communication.compose.to"), room.addressees());
        cc = new AddressField(Texts.text("communication.compose.cc"), room.addressees());
        bcc = new AddressField(Texts.text("communication.compose.bcc"), room.addressees());
        copies.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        copies.addClickListener(click -> {
            showCopies(true);
            cc.focus();
        });
        subject.setMaxLength(LONGEST_SUBJECT);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setWidthFull();
        text = new NoteEditor(
                Texts.text("communication.compose.text"), Texts.text("communication.compose.placeholder"), draftKey);
        Div whom = new Div(to, copies);
        whom.addClassName("composer-whom");
        Div more = new Div(signed, from.signing(), quoting, tracked);
        tracked.setTooltipText(Texts.text("communication.compose.tracked.how"));
        more.addClassNames("crm-row", "crm-wrap");
        templates = new TemplateChoice(room, about, to::addresses, this::fill, refused);
        add(way, from, whom, cc, bcc, subject, templates, text, more);
    }

    /** What an e-mail has more than a few words stays out of sight for all others. */
    private void goes(Channel channel) {
        boolean mail = channel == Channel.EMAIL;
        Stream.<Component>of(from, subject, signed, from.signing(), copies).forEach(field -> field.setVisible(mail));
        tracked.setVisible(mail && room.visits().allowed());
        if (!mail) {
            Stream.<Component>of(cc, bcc, quoting).forEach(field -> field.setVisible(false));
        }
        Stream.of(to, cc, bcc).forEach(field -> field.by(channel));
        templates.offer(channel);
        if (shown && channel != null) {
            List<Address> likely = about == null ? List.of() : room.addressees().of(about, channel);
            to.clear();
            to.propose(likely);
            to.take(likely.size() == 1 ? likely : List.of());
            onWay.accept(channel);
        }
    }

    /** Hears that one goes another way from now on. */
    void onWay(Consumer<Channel> changed) {
        onWay = changed;
    }

    void showCopies(boolean shown) {
        cc.setVisible(shown);
        bcc.setVisible(shown);
        copies.setVisible(!shown);
    }

    /** The words of a template, before what stands there already; a subject that was typed stays. */
    private void fill(String key, Templates.Filled filled) {
        template = key;
        if (subject.isEmpty()) {
            subject.setValue(filled.subject());
        }
        String words = filled.html() == null
                ? "<p>" + HtmlUtils.htmlEscape(filled.text()).replace("\n", "<br>") + "</p>"
                : filled.html();
        text.setValue(words + text.getValue());
    }

    void show(Letter letter, List<Address> likely) {
        shown = false;
        way.show(letter);
        goes(letter.channel());
        shown = true;
        from.choose(letter.mailbox());
        Stream.of(to, cc, bcc).forEach(field -> field.propose(likely));
        to.take(letter.to());
        cc.take(letter.cc());
        bcc.take(letter.bcc());
        if (letter.channel() == Channel.EMAIL) {
            showCopies(!letter.cc().isEmpty() || !letter.bcc().isEmpty());
        }
        template = letter.template();
        subject.setValue(letter.subject());
        text.setValue(letter.html());
        signed.setValue(letter.signed());
        quoting.setValue(letter.quoting());
        tracked.setValue(letter.tracked());
        quoting.setVisible(letter.answered() != null && letter.channel() == Channel.EMAIL);
        quoting.setLabel(Texts.text(
                letter.manner() == Manner.FORWARD
                        ? "communication.compose.passing-on"
                        : "communication.compose.quoting"));
    }

    /** What stands there now. @param before what it was, with what is no field */
    Letter letter(Letter before, List<Letter.Along> files) {
        return new Letter(
                before.manner(),
                way.getValue(),
                before.answered(),
                from.getValue() == null ? null : from.getValue().id(),
                to.addresses(),
                cc.addresses(),
                bcc.addresses(),
                subject.getValue(),
                text.getValue(),
                files,
                quoting.getValue(),
                signed.getValue(),
                tracked.getValue(),
                template,
                before.turn());
    }

    void onChange(Runnable changed) {
        text.onChange(html -> changed.run());
        Stream.<HasValue<?, ?>>of(way, from, to, cc, bcc, subject, signed, quoting, tracked)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** Where one begins: whom to, or the words where that is known. */
    void focusFirst() {
        if (to.getValue().isEmpty()) {
            to.focus();
        } else if (subject.isVisible() && subject.isEmpty()) {
            subject.focus();
        } else {
            text.focus();
        }
    }

    /** Below one's own words; {@code null} for none. */
    String signature() {
        return signed.getValue() ? from.signature() : null;
    }
}
