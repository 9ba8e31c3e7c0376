package org.callboard.ui.communication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.communication.ThreadLine;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Keys;

/** The inbox: mailboxes and views, the conversations, and the one that is open; one at a time on a phone. */
@Route("inbox/:thread?")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN})
@StyleSheet("context://crm/communication.css")
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CommunicationRoom room;
    private final transient ThreadActs acts;
    private final InboxNav nav;
    private final InboxList list;
    private final ThreadPane pane;
    private transient InboxFilter filter = InboxFilter.first();
    private transient Registration news;

    InboxView(CommunicationRoom room) {
        this.room = room;
        acts = new ThreadActs(room, this::changed);
        nav = new InboxNav(room, room.mailboxes().mine(), this::write, this::choose);
        list = new InboxList(room, this::open, this::show, this::showNav);
        pane = new ThreadPane(room, acts, this::close);
        H1 title = new H1(getPageTitle());
        title.addClassName("crm-unseen");
        addClassName("inbox");
        add(title, nav, list, pane, keys());
        stand("list");
        show(filter);
    }

    private Keys keys() {
        return new Keys()
                .on("j", () -> move(1))
                .on("k", () -> move(-1))
                .on("Enter", () -> list.rows().selected().ifPresent(this::open))
                .on("o", () -> list.rows().selected().ifPresent(this::open))
                .on("Escape", this::close)
                .on("e", () -> selected().ifPresent(acts::turn))
                .on("a", () -> selected().ifPresent(acts::assign))
                .on("s", () -> selected().ifPresent(acts::snooze))
                .on("u", () -> selected().ifPresent(acts::unread))
                .writing("r", () -> answer(Manner.REPLY))
                .writing("R", () -> answer(Manner.REPLY_ALL))
                .on("f", () -> answer(Manner.FORWARD))
                .on("c", this::write)
                .on("/", list::focusSearch);
    }

    /** The selected one; else the one that is open. */
    private Optional<ThreadLine> selected() {
        return list.rows().selectedLine().or(pane::line);
    }

    private void move(int steps) {
        list.rows().move(steps);
        if (pane.isOpen()) {
            list.rows().selected().ifPresent(this::open);
        }
    }

    /** Answers what is open; else what is selected, which opens. */
    private void answer(Manner manner) {
        list.rows().selected().filter(thread -> !pane.shows(thread)).ifPresent(this::open);
        pane.answer(manner);
    }

    private void write() {
        if (room.mayWrite()) {
            new Composer(room, Writing.about(room, null, sent -> lookAgain())).open();
        }
    }

    private void choose(InboxFilter wanted) {
        stand("list");
        show(wanted);
    }

    private void show(InboxFilter wanted) {
        filter = wanted;
        nav.show(filter);
        list.show(filter);
    }

    private void showNav() {
        stand("nav");
    }

    private void open(UUID thread) {
        list.rows().select(thread);
        pane.open(thread).ifPresent(line -> list.rows().changed(line));
        nav.count();
        stand("thread");
        remember("inbox/" + thread);
    }

    private void close() {
        pane.close();
        stand("list");
        remember("inbox");
    }

    /** Which part a phone shows. */
    private void stand(String part) {
        getElement().setAttribute("data-part", part);
    }

    private static void remember(String path) {
        UI.getCurrent().getPage().getHistory().replaceState(null, path);
    }

    /** What one did with a conversation: it stays, or leaves and the next one opens. */
    private void changed(ThreadLine line) {
        boolean wasOpen = pane.shows(line.id());
        boolean wasHere = list.rows().shows(line.id());
        Optional<UUID> next = list.rows().changed(line);
        boolean left = wasHere && !list.rows().shows(line.id());
        if (left && wasOpen) {
            next.ifPresentOrElse(this::open, this::close);
        } else if (left) {
            next.ifPresent(list.rows()::select);
        } else {
            pane.show(line);
        }
        if (!wasHere && filter.holds(line, room.viewer().username())) {
            show(filter);
        }
        list.showEmpty();
        nav.count();
    }

    private void lookAgain() {
        list.lookAgain();
        nav.count();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("thread").flatMap(InboxView::id).ifPresent(thread -> {
            list.rows().select(thread);
            pane.open(thread);
            nav.count();
            stand("thread");
        });
        if (event.getLocation().getQueryParameters().getParameters().containsKey("new")) {
            write();
        }
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = room.ticker().listen(event.getUI(), told -> lookAgain());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        news.remove();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("communication.inbox");
    }
}
