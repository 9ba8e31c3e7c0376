package org.callboard.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.records.Merges;
import org.callboard.records.RecordView;
import org.callboard.ui.text.Texts;

/** Asks which other records are the same as one that somebody looks at. */
class MergeSearch extends Dialog {

    private static final int OFFERED = 20;

    MergeSearch(RecordRoom room, String kind, RecordView record, Runnable changed) {
        setHeaderTitle(Texts.text("record.merge.open-what", record.title()));
        setWidth("28rem");
        MultiSelectComboBox<RecordView> others = new MultiSelectComboBox<>(Texts.text("record.merge.which"));
        others.setItems(query -> room.records().suggest(kind, query.getFilter().orElse(""), OFFERED).stream()
                .filter(found -> !found.id().equals(record.id()))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        others.setItemLabelGenerator(RecordView::title);
        others.setWidthFull();
        add(new Paragraph(Texts.text("record.merge.which-help")), others);
        Button next = new Button(Texts.text("record.merge.next"), e -> {
            List<UUID> ids = new ArrayList<>(List.of(record.id()));
            others.getValue().forEach(other -> ids.add(other.id()));
            if (ids.size() < 2 || ids.size() > Merges.MOST_AT_ONCE) {
                others.setErrorMessage(Texts.text("record.merge.how-many", Merges.MOST_AT_ONCE - 1));
                others.setInvalid(true);
                return;
            }
            close();
            Attempt.to(() -> new MergeDialog(room, kind, record.id(), ids, survivor -> changed.run()).open());
        });
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), next);
        others.focus();
    }
}
