package org.callboard.ui.deal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callboard.deal.Deals;
import org.callboard.deal.MoveResult;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.NotFound;
import org.callboard.records.Field;
import org.callboard.records.RecordView;
import org.callboard.ui.record.FieldForm;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** Says why a deal does not move yet, asks for what is missing, and moves it then. */
class MoveDialog extends Dialog {

    /** What one may say of every loss, required or not. */
    private static final List<String> OF_A_LOSS = List.of("lostReason", "competitor", "lostNote");

    private final transient DealRoom room;
    private final transient Move move;
    private final transient Consumer<MoveResult> moved;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Div body = new Div();
    private final Button go;
    private FieldForm form;

    /**
     * @param refused why it did not move when it was tried; {@code null} when it was not tried yet
     * @param stayed runs when it is closed without a move
     */
    MoveDialog(DealRoom room, Move move, MoveRefused refused, Consumer<MoveResult> moved, Runnable stayed) {
        this.room = room;
        this.move = move;
        this.moved = moved;
        setHeaderTitle(Texts.text("deal.move.title." + move.kind(), move.title(), move.toName()));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        addClassName("move-dialog");
        add(body);
        go = new Button(Texts.text("deal.move.do." + move.kind()), e -> go(stayed));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement(); // what is being typed counts
        Button cancel = new Button(Texts.text("record.cancel"), e -> leave(stayed));
        getFooter().add(cancel, go);
        addDialogCloseActionListener(e -> leave(stayed));
        if (move.isLoss()) {
            asked.addAll(OF_A_LOSS);
            lookAhead();
        }
        List<MoveRefused.Missing> missing = refused == null ? List.of() : refused.missing();
        RecordView deal = room.records().get(Deals.KIND, move.deal());
        draw(missing, refused == null ? List.of() : refused.reasons(), deal.values());
        addOpenedChangeListener(e -> {
            if (e.isOpened() && form != null) {
                form.focusFirst();
            }
        });
    }

    /** What the way there asks for is marked before one tries. */
    private void lookAhead() {
        room.moves().offer(move.deal()).steps().stream()
                .filter(step -> step.stage().equals(move.to()))
                .flatMap(step -> step.missing().stream())
                .forEach(one -> wanted.add(one.field()));
    }

    private void leave(Runnable stayed) {
        close();
        stayed.run();
    }

    private void draw(List<MoveRefused.Missing> missing, List<String> reasons, Map<String, Object> values) {
        Set<String> required = new LinkedHashSet<>();
        missing.forEach(one -> required.add(one.field()));
        asked.addAll(required);
        List<Field> fields = fields(required);
        body.removeAll();
        form = fields.isEmpty() ? null : new FieldForm(fields, room.lists().editors()::labelled);
        List<String> homeless = missing.stream()
                .filter(one -> form == null || form.editor(one.field()) == null)
                .map(MoveRefused.Missing::text)
                .toList();
        say(Stream.concat(reasons.stream(), homeless.stream()).toList());
        if (form != null) {
            if (!missing.isEmpty()) {
                body.add(new Paragraph(Texts.text("deal.move.needs")));
            }
            form.show(values);
            body.add(form);
        }
        go.setVisible(form != null || reasons.isEmpty() && homeless.isEmpty());
    }

    /** Fields that one may fill in here: what is missing is marked as such. */
    private List<Field> fields(Set<String> required) {
        return room.records().fields(Deals.KIND).stream()
                .filter(field -> asked.contains(field.name()))
                .map(field -> field.with(
                        required.contains(field.name()) || wanted.contains(field.name())
                                ? Field.Trait.REQUIRED
                                : Field.Trait.IN_LIST))
                .toList();
    }

    private void say(List<String> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("move-reasons");
        reasons.forEach(reason -> list.add(new ListItem(Icon.small("circle-alert"), new Span(reason))));
        Div said = new Div(list);
        said.getElement().setAttribute("role", "alert");
        body.addComponentAsFirst(said);
        if (room.approvals().of(move.deal()).mayWithdraw()) {
            Button withdraw = new Button(
                    Texts.text("deal.approval.withdraw"),
                    e -> new WithdrawDialog(room.approvals(), move.deal(), this::tryAgain).open());
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            said.add(withdraw);
        }
    }

    /** What spoke against it is gone, or something else does. */
    private void tryAgain() {
        go.setVisible(true);
        body.removeAll();
        form = null;
        go(() -> {});
    }

    private void go(Runnable stayed) {
        Map<String, Object> typed = new LinkedHashMap<>();
        try {
            if (form != null) {
                typed.putAll(form.values());
            }
            MoveResult result = room.moves().move(move.deal(), move.from(), move.to(), typed);
            close();
            moved.accept(result);
        } catch (BadInput bad) {
            refuse(bad);
        } catch (MoveRefused refused) {
            draw(refused.missing(), refused.reasons(), typed);
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
            leave(stayed);
        }
    }

    private void refuse(BadInput bad) {
        List<String> homeless = form == null
                ? bad.fields().stream().map(BadInput.Field::message).toList()
                : form.refuse(bad);
        say(homeless);
    }
}
