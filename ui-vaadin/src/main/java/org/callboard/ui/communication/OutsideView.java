package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.callboard.access.Role;
import org.callboard.communication.MailHtml;
import org.callboard.communication.OutsideMail;
import org.callboard.kernel.NotFound;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.MailBody;
import org.springframework.beans.factory.ObjectProvider;

/** The other side of the demo: a customer's mailbox on the embedded mail server, read and answered as the customer. */
@Route("outside-mailboxes")
@RolesAllowed(Role.ADMIN)
@StyleSheet("context://crm/communication.css")
class OutsideView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final int KNOWN = 100;
    private static final int SHOWN = 50;

    private final transient OutsideMail outside;
    private final transient CommunicationRoom room;
    private final ComboBox<String> address = new ComboBox<>(Texts.text("communication.outside.address"));
    private final Div letters = new Div();

    OutsideView(ObjectProvider<OutsideMail> outside, CommunicationRoom room) {
        this.outside = outside.getIfAvailable();
        this.room = room;
        addClassNames("crm-page", "outside-page");
        Paragraph what = new Paragraph(Texts.text("communication.outside.what"));
        what.addClassName("crm-quiet");
        address.setAllowCustomValue(true);
        address.setWidth("min(24rem, 100%)");
        address.addCustomValueSetListener(
                custom -> address.setValue(custom.getDetail().strip()));
        address.addValueChangeListener(chosen -> look());
        Button again = new Button(Texts.text("communication.look-again"), Icon.small("refresh-cw"), click -> look());
        Button write =
                new Button(Texts.text("communication.outside.write"), Icon.small("mail-plus"), click -> write(null));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(address, again, write);
        tools.addClassNames("crm-row", "crm-wrap", "outside-tools");
        letters.addClassName("outside-letters");
        Div head = new Div(new H1(getPageTitle()));
        head.addClassName("crm-page-head");
        add(head, what, tools, letters);
    }

    /** Where mail is real there is no such page. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (outside == null) {
            throw new NotFound("page", "outside-mailboxes");
        }
        List<String> known = outside.addresses(KNOWN);
        address.setItems(known);
        known.stream().findFirst().ifPresentOrElse(address::setValue, this::look);
    }

    private void look() {
        letters.removeAll();
        if (address.isEmpty()) {
            letters.add(new EmptyState(
                    "globe",
                    Texts.text("communication.outside.choose"),
                    Texts.text("communication.outside.choose.text")));
            return;
        }
        Attempt.to(() -> {
            List<OutsideMail.Letter> found = outside.read(address.getValue(), SHOWN);
            found.forEach(letter -> letters.add(card(letter)));
            if (found.isEmpty()) {
                letters.add(new EmptyState(
                        "mail-open",
                        Texts.text("communication.outside.none"),
                        Texts.text("communication.outside.none.text")));
            }
        });
    }

    private Article card(OutsideMail.Letter letter) {
        Span from = new Span(letter.from());
        from.addClassNames("crm-title", "crm-cut", "crm-grow");
        Span at = room.times().told(letter.at());
        at.addClassNames("crm-quiet", "crm-small");
        Button answer = new Button(Texts.text("communication.outside.answer"), Icon.small("reply"), e -> write(letter));
        answer.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div head = new Div(from, at, answer);
        head.addClassNames("crm-row", "crm-wrap");
        Article card = new Article(head, new H2(letter.subject()));
        card.add(
                letter.html() == null
                        ? new MessageText(letter.text() == null ? "" : letter.text())
                        : new MailBody(
                                Texts.text("communication.message.frame", letter.from()),
                                MailHtml.safe(letter.html(), false),
                                false,
                                Map.of()));
        letter.files().forEach(name -> card.add(new Div(Icon.small("paperclip"), new Span(name))));
        card.addClassNames("crm-card", "outside-letter");
        return card;
    }

    private void write(OutsideMail.Letter answered) {
        new OutsideDialog(room.mailboxes().all(), address.getValue(), answered, (from, answer) -> {
                    outside.write(from, answer);
                    address.setValue(from);
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("communication.outside");
    }
}
