package org.callboard.ui.phone;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.LocalPhones.Telephone;
import org.callboard.communication.LocalPhones.Text;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;

/** The customers' telephones where no provider is set up: what came there, and a way to answer as the customer. */
@Route("local-phones")
@RolesAllowed(Role.ADMIN)
@StyleSheet("context://crm/phone.css")
class LocalPhonesView extends Section implements HasDynamicTitle {

    private final transient PhoneRoom room;
    private final ListBox<Telephone> telephones = new ListBox<>();
    private final OrderedList texts = new OrderedList();
    private final TextField number = new TextField(Texts.text("phone.number"));
    private final Select<Channel> channel = new Select<>();
    private final TextField words = new TextField(Texts.text("phone.local.words"));

    LocalPhonesView(PhoneRoom room) {
        this.room = room;
        addClassNames("crm-page", "phones-page");
        Button again = new Button(Texts.text("phone.local.again"), Icon.small("refresh-cw"), e -> load());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(new H1(getPageTitle()), space, again);
        head.addClassName("crm-page-head");
        Paragraph what = new Paragraph(Texts.text("phone.local.what"));
        what.addClassName("crm-quiet");
        add(head, what);
        if (!room.phones().areUsed()) {
            add(new EmptyState("phone", Texts.text("phone.local.none"), Texts.text("phone.local.none.text")));
            return;
        }
        telephones.setItemLabelGenerator(one -> Texts.text("phone.local.telephone", one.number(), one.texts()));
        telephones.addValueChangeListener(e -> show(e.getValue()));
        telephones.getElement().setAttribute("aria-label", Texts.text("phone.local.telephones"));
        texts.addClassName("phone-texts");
        Div screen = new Div(texts, answer());
        screen.addClassName("phone-screen");
        Div sides = new Div(telephones, screen);
        sides.addClassName("phone-sides");
        add(sides);
        load();
    }

    private Div answer() {
        channel.setLabel(Texts.text("phone.local.by"));
        channel.setItems(Channel.SMS, Channel.WHATSAPP);
        channel.setItemLabelGenerator(one -> Texts.text("phone.channel." + one));
        channel.setValue(Channel.SMS);
        Button send = new Button(Texts.text("phone.local.send"), Icon.small("message-square"), e -> write());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER).listenOn(words);
        words.addClassName("crm-grow");
        Div line = new Div(number, channel, words, send);
        line.addClassNames("crm-row", "crm-wrap");
        return line;
    }

    private void load() {
        Telephone before = telephones.getValue();
        List<Telephone> all = room.phones().all();
        telephones.setItems(all);
        all.stream()
                .filter(one -> before == null || one.number().equals(before.number()))
                .findFirst()
                .ifPresent(telephones::setValue);
    }

    private void show(Telephone telephone) {
        texts.removeAll();
        if (telephone != null) {
            number.setValue(telephone.number());
            List<Text> all = new ArrayList<>(room.phones().of(telephone.number()));
            Collections.reverse(all);
            all.forEach(text -> texts.add(bubble(text)));
        }
    }

    private ListItem bubble(Text text) {
        Span said = new Span(text.text());
        Span by = new Span(Texts.text("phone.channel." + text.channel()) + " · ");
        by.addClassNames("crm-quiet", "crm-small");
        ListItem item = new ListItem(said, new Div(by, room.times().told(text.at())));
        item.addClassName(text.direction() == Direction.OUT ? "phone-theirs" : "phone-ours");
        return item;
    }

    private void write() {
        if (Attempt.to(() -> room.phones().write(channel.getValue(), number.getValue(), words.getValue()))) {
            words.clear();
            load();
            show(telephones.getValue());
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("phone.local");
    }
}
