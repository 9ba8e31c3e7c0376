package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.callboard.deal.MoveResult;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Asks why a won deal is not wanted any more, and has what it began undone. */
class CancelDialog extends Dialog {

    private final TextArea reason = new TextArea(Texts.text("deal.cancel.reason"));

    CancelDialog(DealRoom room, RecordView deal, Runnable cancelled) {
        setHeaderTitle(Texts.text("deal.cancel.title", deal.title()));
        setWidth("26rem");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.focus();
        add(new Paragraph(Texts.text("deal.cancel.text")), reason);
        Button go = new Button(Texts.text("deal.cancel.do"), e -> go(room, deal, cancelled));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), go);
    }

    private void go(DealRoom room, RecordView deal, Runnable cancelled) {
        if (reason.getValue().isBlank()) {
            refuse(Texts.text("deal.cancel.needs-reason"));
            return;
        }
        try {
            MoveResult result =
                    room.moves().cancelWon(deal.id(), reason.getValue().strip());
            Toast.done(Texts.text("deal.cancelled", deal.title(), result.stageName()));
            close();
            cancelled.run();
        } catch (BadInput bad) {
            refuse(
                    bad.fields().isEmpty()
                            ? bad.getMessage()
                            : bad.fields().get(0).message());
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }

    private void refuse(String why) {
        reason.setErrorMessage(why);
        reason.setInvalid(true);
        reason.focus();
    }
}
