package org.callboard.ui.quote;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.Role;
import org.callboard.kernel.NotFound;
import org.callboard.quote.QuoteView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.Toast;

/** A version of a quote: written while it is a draft, shown as the customer sees it from then on. */
@Route("quotes/:id([0-9a-fA-F-]{36})")
@RolesAllowed({
    Role.SALES_REP,
    Role.SALES_MANAGER,
    Role.SUPPORT_AGENT,
    Role.SUPPORT_MANAGER,
    Role.MARKETER,
    Role.ANALYST,
    Role.ADMIN
})
@StyleSheet("context://crm/record.css")
@StyleSheet("context://crm/quote.css")
class QuotePage extends Article implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient QuoteRoom room;
    private final QuoteHead head;
    private final QuoteEditor editor;
    private final Div paper = new Div();
    private transient QuoteView quote;

    QuotePage(QuoteRoom room) {
        this.room = room;
        head = new QuoteHead(room, this);
        editor = new QuoteEditor(room, this::showHead);
        addClassNames("crm-page", "quote-page");
        add(head, editor, paper, new Keys().on("Ctrl+s", this::save).on("p", head::preview));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String written = event.getRouteParameters().get("id").orElse("");
        try {
            show(room.quotes().get(UUID.fromString(written)));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("quote", written);
        }
    }

    private void show(QuoteView shown) {
        showHead(shown);
        boolean writing = shown.isDraft() && shown.mayChange();
        editor.setVisible(writing);
        paper.setVisible(!writing);
        paper.removeAll();
        if (writing) {
            editor.show(shown);
        } else {
            TotalsBox totals = new TotalsBox();
            totals.show(shown.totals());
            paper.add(new Paper(room.quotes().html(shown.summary().id())), totals);
            paper.addClassName("quote-shown");
        }
    }

    private void showHead(QuoteView shown) {
        quote = shown;
        head.show(shown);
    }

    void save() {
        if (editor.isVisible()) {
            editor.save();
        }
    }

    /** What is being written is saved first, so that nothing else is sent than what stands there. */
    boolean isSaved() {
        return !editor.isVisible() || !editor.isTouched() || editor.save();
    }

    /** Does something with the saved quote and shows what it is then. */
    void act(Supplier<QuoteView> act, String done) {
        if (isSaved()) {
            Attempt.to(() -> {
                show(act.get());
                Toast.done(done);
            });
        }
    }

    void reload() {
        show(room.quotes().get(quote.summary().id()));
    }

    /** Leaves to the deal without asking: there is nothing left to lose. */
    void leave() {
        editor.setVisible(false);
        UI.getCurrent().navigate("deals/" + quote.summary().dealId());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!editor.isVisible() || !editor.isTouched()) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction go = event.postpone();
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(Texts.text("quote.leave"));
        ask.setText(Texts.text("quote.leave.text"));
        ask.setConfirmText(Texts.text("quote.save"));
        ask.setRejectable(true);
        ask.setRejectText(Texts.text("quote.leave.discard"));
        ask.setCancelable(true);
        ask.setCancelText(Texts.text("quote.leave.stay"));
        ask.addConfirmListener(e -> {
            if (editor.save()) {
                go.proceed();
            }
        });
        ask.addRejectListener(e -> go.proceed());
        ask.open();
    }

    @Override
    public String getPageTitle() {
        return quote == null
                ? ""
                : quote.summary().called() + " " + quote.content().title();
    }
}
