package org.callboard.ui.customer;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.callboard.customer.Link;
import org.callboard.customer.LinkDraft;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Asks how a person and a company belong together. */
class LinkDialog extends Dialog {

    private static final int OFFERED = 20;

    private final ComboBox<RecordView> other = new ComboBox<>();
    private final TextField role = new TextField(Texts.text("customer.link.role"));
    private final Checkbox primary = new Checkbox(Texts.text("customer.link.primary"));
    private final DatePicker since = new DatePicker(Texts.text("customer.link.since"));
    private final DatePicker until = new DatePicker(Texts.text("customer.link.until"));
    private final transient UUID known;
    private final transient BiConsumer<UUID, LinkDraft> keep;

    private LinkDialog(String title, UUID known, BiConsumer<UUID, LinkDraft> keep) {
        this.known = known;
        this.keep = keep;
        setHeaderTitle(title);
        setWidth("26rem");
        role.setHelperText(Texts.text("customer.link.role-help"));
        role.setMaxLength(100);
        role.setWidthFull();
        other.setWidthFull();
        other.setVisible(known == null);
        Div days = new Div(since, until);
        days.addClassName("two-columns");
        add(other, role, primary, days);
        Button save = new Button(Texts.text("record.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), save);
    }

    /** @param kind of what is to be linked; @param keep gets its id and how it is linked */
    static LinkDialog adding(Records records, String kind, BiConsumer<UUID, LinkDraft> keep) {
        LinkDialog dialog = new LinkDialog(Texts.text("customer.link.add." + kind), null, keep);
        dialog.other.setLabel(Texts.text("customer.link." + kind));
        dialog.other.setItems(query -> records.suggest(kind, query.getFilter().orElse(""), OFFERED).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        dialog.other.setItemLabelGenerator(RecordView::title);
        dialog.other.focus();
        return dialog;
    }

    static LinkDialog changing(Link link, UUID other, BiConsumer<UUID, LinkDraft> keep) {
        LinkDialog dialog =
                new LinkDialog(Texts.text("customer.link.change", link.person(), link.company()), other, keep);
        dialog.role.setValue(link.role() == null ? "" : link.role());
        dialog.primary.setValue(link.primary());
        dialog.since.setValue(link.since());
        dialog.until.setValue(link.until());
        dialog.role.focus();
        return dialog;
    }

    private void save() {
        UUID id = known != null || other.isEmpty() ? known : other.getValue().id();
        if (id == null) {
            other.setErrorMessage(Texts.text("customer.link.which"));
            other.setInvalid(true);
            return;
        }
        String said = role.getValue().isBlank() ? null : role.getValue().strip();
        try {
            keep.accept(id, new LinkDraft(said, primary.getValue(), since.getValue(), until.getValue()));
            close();
        } catch (BadInput bad) {
            bad.fields().forEach(this::mark);
        } catch (Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }

    private void mark(BadInput.Field wrong) {
        Map<String, HasValidation> fields = Map.of("role", role, "since", since, "until", until);
        HasValidation field = fields.getOrDefault(wrong.field(), known == null ? other : role);
        field.setErrorMessage(wrong.message());
        field.setInvalid(true);
    }
}
