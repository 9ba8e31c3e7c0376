package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Set;
import java.util.function.Consumer;
import org.callboard.kernel.Subject;
import org.callboard.search.Hit;
import org.callboard.search.Search;
import org.callboard.ui.text.Texts;

/** Asks which record a conversation is about, too: found by a few letters. */
class AttachDialog extends Dialog {

    private static final Set<String> KINDS = Set.of("lead", "person", "company", "deal");
    private static final int OFFERED = 20;

    AttachDialog(Search search, Consumer<Subject> attach) {
        setHeaderTitle(Texts.text("communication.attach.title"));
        setWidth("26rem");
        ComboBox<Hit> record = new ComboBox<>(Texts.text("communication.attach.record"));
        record.setItems(query -> search.find(cut(query.getFilter().orElse("")), KINDS, OFFERED).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        record.setItemLabelGenerator(hit -> Texts.text(
                "communication.attach.hit",
                hit.title(),
                Texts.textOr(
                        "communication.kind." + hit.subject().type(),
                        hit.subject().type())));
        record.setPlaceholder(Texts.text("communication.attach.placeholder"));
        record.setWidthFull();
        add(record);
        Button it = new Button(Texts.text("communication.attach.it"), click -> {
            if (!record.isEmpty()) {
                close();
                attach.accept(record.getValue().subject());
            }
        });
        it.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("communication.cancel"), click -> close()), it);
        addOpenedChangeListener(change -> record.focus());
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), Search.LONGEST));
    }
}
