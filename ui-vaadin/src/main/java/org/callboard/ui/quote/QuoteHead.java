package org.callboard.ui.quote;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.callboard.deal.DealApprovals.Standing;
import org.callboard.quote.QuoteDocuments;
import org.callboard.quote.QuoteState;
import org.callboard.quote.QuoteView;
import org.callboard.ui.deal.ApprovalActs;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** Which quote it is, how it stands, and what can be done with it. */
class QuoteHead extends Header {

    private final transient QuoteRoom room;
    private final QuotePage page;
    private final Anchor deal = new Anchor();
    private final H1 title = new H1();
    private final Div marks = new Div();
    private final Div acts = new Div();
    private final Span standing = new Span();
    private transient QuoteView quote;

    QuoteHead(QuoteRoom room, QuotePage page) {
        this.room = room;
        this.page = page;
        addClassNames("crm-page-head", "quote-head");
        marks.addClassName("side-by-side");
        acts.addClassName("quote-acts");
        standing.addClassNames("faint", "small");
        Div words = new Div(deal, new Div(title, marks), standing);
        words.addClassName("crm-grow");
        add(words, acts);
    }

    void show(QuoteView shown) {
        quote = shown;
        UUID dealId = shown.summary().dealId();
        deal.setHref("deals/" + dealId);
        deal.setText(room.records().records().get("deal", dealId).title());
        title.setText(Texts.text(
                "quote.called", shown.summary().number(), shown.summary().revision()));
        marks.removeAll();
        marks.add(QuoteActs.badge(shown.summary().state()));
        if (shown.summary().current()) {
            marks.add(new Badge(Texts.text("quote.current"), Badge.Tone.CALM, "check"));
        }
        standing.setText(standing(shown));
        acts.removeAll();
        addActs();
    }

    private String standing(QuoteView shown) {
        Times times = room.records().file().times();
        if (shown.answer() != null) {
            String said = Texts.text(
                    shown.answer().accepted() ? "quote.accepted-by" : "quote.declined-by",
                    shown.answer().name(),
                    times.exact(shown.answer().at()));
            return shown.answer().reason() == null
                    ? said
                    : said + " " + Texts.text("quote.said", shown.answer().reason());
        }
        if (shown.summary().openedAt() != null) {
            return Texts.text("quote.opened", times.relative(shown.summary().openedAt()));
        }
        OwnerNames names = new OwnerNames(room.records().file().people());
        return shown.sentBy() == null
                ? Texts.text("quote.written-by", names.of(shown.createdBy()), times.relative(shown.createdAt()))
                : Texts.text(
                        "quote.sent-by",
                        names.of(shown.sentBy()),
                        times.relative(shown.summary().sentAt()));
    }

    private void addActs() {
        UUID id = quote.summary().id();
        QuoteState state = quote.summary().state();
        acts.add(pdf());
        if (!quote.mayChange()) {
            return;
        }
        switch (state) {
            case DRAFT -> {
                approval(id);
                acts.add(
                        QuoteActs.act(Texts.text("quote.preview"), "file", this::preview),
                        QuoteActs.act(Texts.text("quote.drop"), "trash-2", this::drop),
                        QuoteActs.act(Texts.text("quote.send"), "mail", this::send));
                Button save = new Button(Texts.text("quote.save"), e -> page.save());
                save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
                acts.add(save);
            }
            case SENT ->
                acts.add(
                        QuoteActs.act(Texts.text("quote.link"), "copy", this::link),
                        QuoteActs.act(Texts.text("quote.note"), "phone", this::note),
                        QuoteActs.act(
                                Texts.text("quote.withdraw"),
                                "undo-2",
                                () -> page.act(() -> room.quotes().withdraw(id), Texts.text("quote.withdrawn"))));
            case ACCEPTED, DECLINED, EXPIRED -> acts.add(QuoteActs.act(Texts.text("quote.link"), "copy", this::link));
            case SUPERSEDED, WITHDRAWN -> acts.add(new Div[0]);
        }
        if (state != QuoteState.DRAFT) {
            acts.add(QuoteActs.act(Texts.text("quote.version"), "plus", this::version));
        }
    }

    /** Whether somebody has to agree first. What is being written is saved before it is asked for. */
    private void approval(UUID id) {
        Standing standing = room.quotes().approval(id);
        if (standing.isAsked()) {
            marks.add(new Badge(Texts.text("quote.approval.waits"), Badge.Tone.DUE, "clock"));
        }
        acts.add(new ApprovalActs(
                room.approvals(),
                quote.summary().dealId(),
                standing,
                () -> page.isSaved() && room.quotes().askApproval(id) != null,
                page::reload));
    }

    private Anchor pdf() {
        UUID id = quote.summary().id();
        String name = QuoteDocuments.fileName(quote);
        Anchor pdf = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = room.quotes().pdf(id);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
                }),
                "");
        pdf.add(Icon.small("download"), new Span(Texts.text("quote.pdf")));
        pdf.getElement().setAttribute("download", name);
        pdf.addClassName("quote-pdf");
        return pdf;
    }

    /** As the customer would see it, with what is saved. */
    void preview() {
        if (page.isSaved()) {
            Dialog dialog =
                    new Dialog(new Paper(room.quotes().html(quote.summary().id())));
            dialog.setHeaderTitle(Texts.text("quote.preview"));
            dialog.setWidth("60rem");
            dialog.setHeight("90%");
            dialog.getFooter().add(new Button(Texts.text("quote.close"), e -> dialog.close()));
            dialog.open();
        }
    }

    private void send() {
        UUID id = quote.summary().id();
        page.act(() -> room.quotes().send(id), Texts.text("quote.sent"));
        if (quote.summary().state() == QuoteState.SENT) {
            link();
        }
    }

    private void link() {
        Attempt.to(
                () -> new LinkDialog(quote, room.quotes().link(quote.summary().id())).open());
    }

    private void note() {
        UUID id = quote.summary().id();
        new NoteDialog((accepted, name, reason) -> {
                    room.quotes().note(id, accepted, name, reason);
                    Toast.done(Texts.text("quote.noted"));
                    page.reload();
                })
                .open();
    }

    private void version() {
        Attempt.to(() -> {
            QuoteView made = room.quotes().newVersion(quote.summary().id());
            getUI().ifPresent(ui -> ui.navigate("quotes/" + made.summary().id()));
        });
    }

    private void drop() {
        Attempt.to(() -> {
            room.quotes().drop(quote.summary().id());
            Toast.done(Texts.text("quote.dropped"));
            page.leave();
        });
    }
}
