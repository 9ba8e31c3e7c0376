package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.ui.communication.InboxFilter.View;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;

/** In the middle: what the filter shows, and a search in it. What comes meanwhile announces itself. */
class InboxList extends Div {

    private final transient CommunicationRoom room;
    private final transient Consumer<UUID> opened;
    private final transient Consumer<InboxFilter> wanted;
    private final ThreadRows rows;
    private final Span title = new Span();
    private final TextField search = new TextField();
    private final NativeButton news = new NativeButton(Texts.text("communication.news"));
    private final Div others = new Div();
    private final Div empty = new Div();
    private transient InboxFilter filter = InboxFilter.first();

    InboxList(CommunicationRoom room, Consumer<UUID> opened, Consumer<InboxFilter> wanted, Runnable nav) {
        this.room = room;
        this.opened = opened;
        this.wanted = wanted;
        rows = new ThreadRows(room, opened);
        addClassName("inbox-list");
        title.addClassNames("crm-title", "crm-cut", "crm-grow");
        search.setPlaceholder(Texts.text("communication.inbox.search"));
        search.setAriaLabel(Texts.text("communication.inbox.search"));
        search.setPrefixComponent(Icon.small("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                wanted.accept(filter.with(typed.getValue()));
            }
        });
        news.addClassName("crm-news");
        news.getElement().setAttribute("aria-live", "polite");
        news.addClickListener(click -> wanted.accept(filter));
        Div head = new Div(places(nav), title);
        head.addClassNames("crm-row", "inbox-list-head");
        Div top = new Div(head, search);
        top.addClassName("inbox-top");
        others.addClassName("inbox-others");
        add(top, news, rows, others, empty);
    }

    private static Button places(Runnable nav) {
        Button places = new Button(Icon.small("menu"), click -> nav.run());
        places.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        places.setAriaLabel(Texts.text("communication.inbox.nav"));
        places.addClassName("inbox-places");
        return places;
    }

    ThreadRows rows() {
        return rows;
    }

    void focusSearch() {
        search.focus();
    }

    void show(InboxFilter shown) {
        filter = shown;
        news.setVisible(false);
        title.setText(InboxNav.word(filter.view()));
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text());
        }
        search.setVisible(filter.view().isOfThreads());
        others.removeAll();
        others.setVisible(!filter.view().isOfThreads());
        rows.setVisible(filter.view().isOfThreads());
        if (filter.view().isOfThreads()) {
            rows.show(filter);
        } else {
            others.add(
                    filter.view() == View.DRAFTS
                            ? new DraftLines(room, () -> show(filter))
                            : new WaitingLines(room, opened));
        }
        showEmpty();
    }

    void showEmpty() {
        boolean nothing = filter.view().isOfThreads() && rows.isEmpty();
        empty.setVisible(nothing);
        rows.setVisible(filter.view().isOfThreads() && !nothing);
        empty.removeAll();
        if (nothing) {
            String key = filter.text().isEmpty() ? "communication.nothing" : "communication.nothing.found";
            empty.add(new EmptyState(
                    filter.text().isEmpty() ? "circle-check" : "filter", Texts.text(key), Texts.text(key + ".text")));
        }
    }

    /** Something happened: what is shown follows in place, what is new announces itself. */
    void lookAgain() {
        if (filter.view().isOfThreads()) {
            if (rows.isEmpty()) {
                show(filter);
            } else if (rows.lookAgain()) {
                news.setVisible(true);
            }
        } else if (filter.view() == View.OUTBOX) {
            show(filter);
        }
    }
}
