package org.callboard.ui.deal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.deal.MoveOffer;
import org.callboard.deal.MoveOffer.Place;
import org.callboard.deal.MoveOffer.Step;
import org.callboard.kernel.MoveRefused;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;

/** Where a deal stands on its way: done, current, next, and what is missing to go on. A stage that it may go to is a button. */
class StageBar extends Div {

    private final transient MoveOffer offer;
    private final transient Times times;

    /** @param go is given the stage that somebody chose */
    StageBar(MoveOffer offer, Times times, Consumer<Step> go, Component... acts) {
        this.offer = offer;
        this.times = times;
        addClassName("stage-bar");
        OrderedList way = new OrderedList();
        way.getElement().setAttribute("aria-label", Texts.text("deal.bar.label", offer.pipelineName()));
        offer.steps().forEach(step -> way.add(item(step, go)));
        Div below = new Div();
        below.addClassName("stage-bar-foot");
        offer.waitingFor()
                .forEach(task -> below.add(new Badge(Texts.text("deal.bar.waits", task), Badge.Tone.DUE, "clock")));
        offer.steps().stream()
                .filter(step -> step.place() == Place.NEXT)
                .findFirst()
                .ifPresent(next -> below.add(missing(next)));
        below.add(acts);
        add(way, below);
    }

    private ListItem item(Step step, Consumer<Step> go) {
        boolean goes = offer.movable() && step.reachable() && step.place() != Place.CURRENT;
        Component word = goes ? button(step, go) : new Span(step.name());
        ListItem item = new ListItem(word);
        item.addClassNames(
                step.place().name().toLowerCase(Locale.ROOT), step.kind().name().toLowerCase(Locale.ROOT));
        if (step.place() == Place.CURRENT) {
            item.getElement().setAttribute("aria-current", "step");
        }
        if (step.enteredAt() != null) {
            item.getElement().setAttribute("title", Texts.text("deal.bar.since", times.exact(step.enteredAt())));
        }
        return item;
    }

    private static NativeButton button(Step step, Consumer<Step> go) {
        NativeButton button = new NativeButton(step.name(), e -> go.accept(step));
        String missing = words(step);
        button.getElement()
                .setAttribute(
                        "aria-label",
                        missing.isEmpty()
                                ? Texts.text("deal.bar.go", step.name())
                                : Texts.text("deal.bar.go-missing", step.name(), missing));
        return button;
    }

    private static Span missing(Step next) {
        String words = words(next);
        Span said = new Span(
                words.isEmpty()
                        ? Texts.text("deal.bar.ready", next.name())
                        : Texts.text("deal.bar.missing", next.name(), words));
        said.addClassNames("missing", "faint");
        return said;
    }

    private static String words(Step step) {
        return Stream.concat(step.missing().stream().map(MoveRefused.Missing::text), step.reasons().stream())
                .collect(Collectors.joining(" "));
    }
}
