package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.records.Merges;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What a record was merged of, each with the way back. */
@SpringComponent
class MergesPanel implements RecordPanel {

    private final RecordRoom room;

    MergesPanel(RecordRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "merges";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return true;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String title() {
        return Texts.text("record.panel.merges");
    }

    @Override
    public String icon() {
        return "git-merge";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        List<Merges.Merge> merges =
                room.merges().of(record.subject().type(), record.subject().id());
        return merges.isEmpty() ? null : () -> draw(record, merges);
    }

    private Component draw(OpenRecord record, List<Merges.Merge> merges) {
        UnorderedList list = new UnorderedList();
        OwnerNames names = new OwnerNames(room.file().people());
        merges.forEach(merge -> list.add(line(record, merge, names)));
        return list;
    }

    private Component line(OpenRecord record, Merges.Merge merge, OwnerNames names) {
        Span others = new Span(String.join(", ", merge.others().values()));
        boolean undone = merge.undoneAt() != null;
        Span small = new Span(
                undone
                        ? Texts.text("record.merge.was-undone", names.of(merge.undoneBy()))
                        : Texts.text("record.merge.by", names.of(merge.by())));
        Div when = new Div(small, room.file().times().told(undone ? merge.undoneAt() : merge.at()));
        when.addClassNames("small", "faint", "side-by-side");
        ListItem line = new ListItem(others, when);
        if (!undone && record.mayChange()) {
            Button undo = new Button(
                    Texts.text("record.merge.undo"),
                    Icon.small("undo-2"),
                    e -> MergeUndo.of(room, merge.kind(), merge.id(), record.changed()));
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            undo.setAriaLabel(Texts.text(
                    "record.merge.undo-what", String.join(", ", merge.others().values())));
            line.add(undo);
        }
        return line;
    }
}
