package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.callboard.deal.MoveOffer;
import org.callboard.deal.MoveResult;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;
import org.callboard.records.RecordView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Asks which other pipeline a deal shall go through, and where it begins there. */
class SwitchDialog extends Dialog {

    private final Select<Pipeline> pipeline = new Select<>();
    private final Select<Stage> stage = new Select<>();

    SwitchDialog(DealRoom room, RecordView deal, MoveOffer offer, Runnable switched) {
        setHeaderTitle(Texts.text("deal.switch.title", deal.title()));
        setWidth("26rem");
        List<Pipeline> others = room.pipelines().newest().stream()
                .filter(one -> !one.id().equals(offer.pipeline()))
                .toList();
        pipeline.setLabel(Texts.text("deal.switch.pipeline"));
        pipeline.setItems(others);
        pipeline.setItemLabelGenerator(Pipeline::name);
        pipeline.setWidthFull();
        stage.setLabel(Texts.text("deal.switch.stage"));
        stage.setItemLabelGenerator(one -> one == null ? Texts.text("deal.switch.beginning") : one.name());
        stage.setEmptySelectionAllowed(true);
        stage.setEmptySelectionCaption(Texts.text("deal.switch.beginning"));
        stage.setWidthFull();
        pipeline.addValueChangeListener(e -> stage.setItems(
                e.getValue().stages().stream().filter(Stage::isOpen).toList()));
        others.stream().findFirst().ifPresent(pipeline::setValue);
        add(new Paragraph(Texts.text("deal.switch.text")), pipeline, stage);
        Button go = new Button(Texts.text("deal.switch.do"), e -> {
            if (Attempt.to(() -> go(room, deal))) {
                close();
                switched.run();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), go);
    }

    private void go(DealRoom room, RecordView deal) {
        String begins = stage.getValue() == null ? null : stage.getValue().id();
        MoveResult result =
                room.moves().switchPipeline(deal.id(), pipeline.getValue().id(), begins);
        Toast.done(Texts.text("deal.switched", deal.title(), pipeline.getValue().name(), result.stageName()));
    }
}
