package org.callboard.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/**
 * Records of one kind, two or more, side by side: somebody says which one stays and which value stands in each field, sees
 * what goes along, and merges them. Can be undone.
 */
public class MergeDialog extends Dialog {

    private final transient RecordRoom room;
    private final String kind;
    private final transient List<UUID> ids;
    private final transient Consumer<UUID> merged;
    private final transient MergeChoices choices = new MergeChoices();
    private final MergeTable table;
    private final Paragraph moves = new Paragraph();
    private final Div refused = new Div();
    private final Button merge = new Button(Texts.text("record.merge.do"), e -> merge());

    /**
     * @param survivor the one that is to stay unless somebody chooses another; {@code null} proposes the fullest
     * @param ids of all records, at least two
     * @param merged called with the survivor's id once they are one, and again when that was undone
     * @throws org.callboard.kernel.NotFound when one is out of sight
     */
    public MergeDialog(RecordRoom room, String kind, UUID survivor, List<UUID> ids, Consumer<UUID> merged) {
        this.room = room;
        this.kind = kind;
        this.ids = List.copyOf(ids);
        this.merged = merged;
        table = new MergeTable(choices, room, this::survives);
        setHeaderTitle(Texts.text("record.merge.title", ids.size()));
        addClassName("merge-dialog");
        setWidth("min(64rem, 96vw)");
        setCloseOnOutsideClick(false);
        setDraggable(false);
        refused.addClassName("problem");
        refused.getElement().setAttribute("role", "alert");
        moves.addClassName("faint");
        add(new Paragraph(Texts.text("record.merge.text")), refused, table, moves);
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), merge);
        survives(survivor);
    }

    /** First asks which other records are the same as this one. */
    static Dialog choosing(RecordRoom room, String kind, RecordView record, Runnable changed) {
        return new MergeSearch(room, kind, record, changed);
    }

    void survives(UUID survivor) {
        List<UUID> others = ids.stream().filter(id -> !id.equals(survivor)).toList();
        choices.show(room.merges().preview(kind, survivor, survivor == null ? ids : others));
        table.draw();
        String along = choices.preview().moves().entrySet().stream()
                .map(one -> moved(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        moves.setText(
                along.isEmpty() ? Texts.text("record.merge.moves-nothing") : Texts.text("record.merge.moves", along));
        tellRights();
    }

    /** Capabilities that no bundle knows yet are told by their own word. */
    private static String moved(String what, long count) {
        String key = "record.merge.moves." + what;
        return Texts.textOr(key, "").isEmpty() ? count + " " + what : Texts.text(key, count);
    }

    private void tellRights() {
        String locked = choices.preview().sides().stream()
                .filter(side -> !side.mayChange())
                .map(side -> side.title())
                .collect(Collectors.joining(", "));
        merge.setEnabled(locked.isEmpty());
        refused.removeAll();
        if (!locked.isEmpty()) {
            refused.add(new Span(Texts.text("record.merge.may-not", locked)));
        }
    }

    private void merge() {
        UUID survivor = choices.preview().survivor();
        refused.removeAll();
        try {
            UUID id = room.merges().merge(kind, survivor, choices.others(), choices.values());
            close();
            Toast.done(
                    Texts.text("record.merge.done", ids.size()),
                    () -> MergeUndo.of(room, kind, id, () -> merged.accept(survivor)));
            merged.accept(survivor);
        } catch (BadInput bad) {
            bad.fields()
                    .forEach(wrong ->
                            refused.add(new Div(new Span(room.label(kind, wrong.field()) + ": " + wrong.message()))));
        } catch (Conflict | Forbidden | NotFound bad) {
            refused.add(new Span(bad.getMessage()));
        }
    }

    MergeChoices choices() {
        return choices;
    }

    /** Which value is to stand in a field. */
    void choose(String field, UUID side) {
        choices.choose(field, side);
        table.draw();
    }
}
