package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.deal.MoveOffer;
import org.callboard.deal.MoveOffer.Step;
import org.callboard.kernel.MoveRefused;
import org.callboard.ui.text.Texts;

/** Asks where a deal shall go; only where its model leads is offered, with what is missing there. */
class StageChoice extends Dialog {

    private boolean decided;

    /** @param left runs when it is closed without a choice */
    StageChoice(String title, MoveOffer offer, Consumer<Step> chosen, Runnable left) {
        setHeaderTitle(Texts.text("deal.choice.title", title));
        setWidth("24rem");
        addClassName("stage-choice");
        List<Step> open = offer.movable()
                ? offer.steps().stream()
                        .filter(step -> step.reachable() && !step.stage().equals(offer.stage()))
                        .toList()
                : List.of();
        if (open.isEmpty()) {
            add(new Paragraph(
                    offer.waitingFor().isEmpty()
                            ? Texts.text("deal.choice.nowhere")
                            : Texts.text("deal.choice.waits", String.join(", ", offer.waitingFor()))));
        }
        open.forEach(step -> add(choice(step, chosen)));
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()));
        addOpenedChangeListener(e -> {
            if (!e.isOpened() && !decided) {
                left.run();
            }
        });
    }

    private NativeButton choice(Step step, Consumer<Step> chosen) {
        NativeButton choice = new NativeButton();
        choice.add(new Span(step.name()));
        String missing = Stream.concat(step.missing().stream().map(MoveRefused.Missing::text), step.reasons().stream())
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            Span said = new Span(missing);
            said.addClassNames("faint", "small");
            choice.add(said);
        }
        choice.addClassNames("stage-option", step.kind().name().toLowerCase(java.util.Locale.ROOT));
        choice.addClickListener(e -> {
            decided = true;
            close();
            chosen.accept(step);
        });
        return choice;
    }
}
