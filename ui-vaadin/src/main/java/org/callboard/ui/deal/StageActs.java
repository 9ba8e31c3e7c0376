package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import org.callboard.deal.DealState;
import org.callboard.deal.MoveOffer;
import org.callboard.records.RecordView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** What one can do with a deal's way beside going on: another pipeline, working on it again, taking back what was won. */
class StageActs extends Span {

    private final transient DealRoom room;
    private final transient RecordView deal;
    private final transient Runnable changed;

    StageActs(DealRoom room, RecordView deal, MoveOffer offer, Runnable changed) {
        this.room = room;
        this.deal = deal;
        this.changed = changed;
        addClassName("stage-acts");
        if (!room.records().mayChange(deal)) {
            return;
        }
        if (offer.state() == DealState.OPEN && room.pipelines().newest().size() > 1) {
            add(act("deal.switch.open", "shuffle", () -> new SwitchDialog(room, deal, offer, changed).open()));
        }
        if (offer.state() == DealState.WON) {
            add(act("deal.cancel.open", "rotate-ccw", () -> new CancelDialog(room, deal, changed).open()));
        }
        if (offer.reopensAt() != null && offer.state() == DealState.LOST) {
            add(act("deal.reopen", "rotate-ccw", () -> reopen(offer.reopensAt())));
        }
    }

    private void reopen(String stage) {
        Attempt.to(() -> {
            String name = room.moves().reopen(deal.id(), stage).stageName();
            Toast.done(Texts.text("deal.reopened", deal.title(), name));
            changed.run();
        });
    }

    private static Button act(String words, String icon, Runnable act) {
        Button button = new Button(Texts.text(words), Icon.small(icon), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
