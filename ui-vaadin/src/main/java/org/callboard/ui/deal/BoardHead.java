package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.callboard.deal.Deals;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.ui.list.RecordFilter;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Which pipeline the board shows, in which rows, and the ways to the same deals as a list and as a calendar. */
class BoardHead extends Header {

    private final transient DealRoom room;
    private final Select<Pipeline> pipelines = new Select<>();
    private final Span count = new Span();
    private final Button lanes = new Button(Texts.text("deal.board.lanes"), Icon.small("rows-3"));
    private final Button news = new Button(Texts.text("deal.board.updated"), Icon.small("refresh-cw"));
    private final Anchor list = link("deal.list.title", "list");
    private final Anchor calendar = link("deal.closings.title", "calendar-days");
    private boolean laned;

    BoardHead(DealRoom room, Consumer<String> pipeline, Consumer<Boolean> byOwner, Runnable refresh) {
        this.room = room;
        addClassNames("crm-page-head", "list-header");
        pipelines.setItems(room.pipelines().newest());
        pipelines.setItemLabelGenerator(Pipeline::name);
        pipelines.setAriaLabel(Texts.text("deal.board.pipeline"));
        pipelines.addThemeName("small");
        pipelines.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                pipeline.accept(e.getValue().id());
            }
        });
        small(lanes).addClickListener(e -> byOwner.accept(!laned));
        news.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        news.addClickListener(e -> refresh.run());
        news.setVisible(false);
        Span live = new Span(news);
        live.getElement().setAttribute("aria-live", "polite");
        count.addClassName("faint");
        Span space = new Span();
        space.addClassName("space");
        add(new H1(Texts.text("deal.board.title")), pipelines, count, space, live, lanes, list, calendar);
        if (room.records().mayCreate(Deals.KIND)) {
            add(create());
        }
    }

    private Button create() {
        Button create = new Button(
                Texts.text("deal.list.new"),
                Icon.small("plus"),
                e -> room.lists()
                        .create(
                                DealPlaces.DEALS,
                                given(),
                                made -> SubjectLinks.path(Deals.KIND, made)
                                        .ifPresent(path -> getUI().ifPresent(ui -> ui.navigate(path)))));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        return create;
    }

    private Map<String, Object> given() {
        return pipelines.getValue() == null
                ? Map.of()
                : Map.of(BoardView.PIPELINE, pipelines.getValue().id());
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Anchor link(String word, String icon) {
        Anchor link = new Anchor("", Icon.small(icon), new Span(Texts.text(word)));
        link.addClassName("export-link");
        return link;
    }

    void show(String pipeline, boolean byOwner, long total, RecordFilter filter) {
        pipelines
                .getListDataView()
                .getItems()
                .filter(one -> one.id().equals(pipeline))
                .findFirst()
                .ifPresent(pipelines::setValue);
        pipelines.setVisible(pipelines.getListDataView().getItemCount() > 1);
        laned = byOwner;
        lanes.getElement().setAttribute("aria-pressed", String.valueOf(byOwner));
        lanes.setClassName("pressed", byOwner);
        count.setText(Texts.text("deal.board.count", total));
        news.setVisible(false);
        list.setHref(filter.link("deals", Set.of()));
        calendar.setHref(filter.link("closings", Set.of("closeOn")));
    }

    /** Columns or lanes are no longer the ones that are shown. */
    void tellNews() {
        news.setVisible(true);
    }
}
