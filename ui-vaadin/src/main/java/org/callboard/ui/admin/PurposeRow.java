package org.callboard.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.callboard.customer.consent.Purposes.Purpose;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** One purpose: what it is called, whether it needs a yes, and what can be done with it. */
class PurposeRow extends ListItem {

    private final transient Purpose purpose;

    /** Of a purpose in use. */
    PurposeRow(Purpose purpose, int at, int all, PurposesView page) {
        this.purpose = purpose;
        Button up = button("arrow-up", "admin.fields.up", () -> page.move(purpose.id(), at - 1));
        up.setEnabled(at > 0);
        Button down = button("arrow-down", "admin.fields.down", () -> page.move(purpose.id(), at + 1));
        down.setEnabled(at < all - 1);
        Button edit = button("pencil", "admin.fields.edit", () -> page.edit(purpose));
        Button past = button("history", "admin.fields.history", () -> page.lookBack(purpose));
        Button retire = button("x", "admin.fields.retire", () -> ask(page));
        add(names(), mark(), acts(up, down, edit, past, retire));
    }

    /** Of a retired one. */
    PurposeRow(Purpose purpose, PurposesView page) {
        this.purpose = purpose;
        Button back =
                new Button(Texts.text("admin.fields.reinstate"), Icon.small("undo-2"), e -> page.reinstate(purpose));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(names(), mark(), acts(button("history", "admin.fields.history", () -> page.lookBack(purpose)), back));
    }

    private static Div acts(Button... buttons) {
        Div acts = new Div(buttons);
        acts.addClassName("field-acts");
        return acts;
    }

    private Div names() {
        Span label = new Span(purpose.label());
        label.addClassName("field-label");
        Span key = new Span(purpose.key());
        key.addClassNames("crm-quiet", "crm-small", "field-key");
        Div names = new Div(label, key);
        names.addClassName("field-names");
        return names;
    }

    private Div mark() {
        Div marks = new Div(
                purpose.needsConsent()
                        ? new Badge(Texts.text("admin.purposes.needs"), Badge.Tone.DUE, "check")
                        : new Badge(Texts.text("admin.purposes.needs-none"), Badge.Tone.CALM));
        marks.addClassName("field-marks");
        return marks;
    }

    private void ask(PurposesView page) {
        ConfirmDialog ask = new ConfirmDialog(
                Texts.text("admin.fields.retire-title", purpose.label()),
                Texts.text("admin.purposes.retire-text"),
                Texts.text("admin.fields.retire-it"),
                e -> page.retire(purpose));
        ask.setCancelable(true);
        ask.setCancelText(Texts.text("admin.fields.cancel"));
        ask.open();
    }

    private Button button(String icon, String key, Runnable act) {
        Button button = new Button(Icon.small(icon), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        String word = Texts.text(key, purpose.label());
        button.setAriaLabel(word);
        button.setTooltipText(word);
        return button;
    }
}
