package org.callboard.ui.guest;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;

/** A page that lists the pages of one kind which strangers see. */
@StyleSheet("context://crm/fields.css")
abstract class GuestList extends Section implements HasDynamicTitle {

    private final String word;
    private final UnorderedList list = new UnorderedList();
    private final EmptyState none;

    /** @param word key of the title; its texts begin with it */
    GuestList(String word, String icon) {
        this.word = word;
        addClassNames("crm-page", "custom-fields");
        Button add = new Button(Texts.text(word + ".new"), Icon.small("plus"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(new H1(getPageTitle()), space, add);
        head.addClassName("crm-page-head");
        Paragraph what = new Paragraph(Texts.text(word + ".what"));
        what.addClassName("crm-quiet");
        list.addClassName("field-list");
        none = new EmptyState(icon, Texts.text(word + ".none"), Texts.text(word + ".none.text"));
        add(head, what, list, none);
    }

    abstract void add();

    final void show(List<GuestRow> rows) {
        list.removeAll();
        rows.forEach(list::add);
        list.setVisible(!rows.isEmpty());
        none.setVisible(rows.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return Texts.text(word);
    }
}
