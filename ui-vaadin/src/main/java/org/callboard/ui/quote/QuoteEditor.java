package org.callboard.ui.quote;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.quote.QuoteDraft;
import org.callboard.quote.QuoteView;
import org.callboard.quote.Settled;
import org.callboard.ui.record.ConflictDialog;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/**
 * Writes a draft. Sums are the house's own, asked for after each change; what is wrong stands at its field; what a colleague
 * changed meanwhile is settled field by field.
 */
class QuoteEditor extends Div {

    private final transient QuoteRoom room;
    private final transient Consumer<QuoteView> saved;
    private final QuoteHeaderForm header;
    private final LineRows lines;
    private final TotalsBox totals = new TotalsBox();
    private final Paragraph problem = new Paragraph();
    private transient QuoteView base;
    private boolean touched;

    QuoteEditor(QuoteRoom room, Consumer<QuoteView> saved) {
        this.room = room;
        this.saved = saved;
        this.header = new QuoteHeaderForm(room, this::changed);
        this.lines = new LineRows(room, this::changed);
        addClassName("quote-editor");
        problem.addClassNames("crm-problem-box");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div middle = new Div(problem, lines, totals);
        middle.addClassName("quote-middle");
        add(header, middle);
    }

    void show(QuoteView quote) {
        base = quote;
        touched = false;
        header.show(quote.content());
        lines.show(quote.content().lines());
        tell(quote);
        unmark();
    }

    boolean isTouched() {
        return touched;
    }

    private QuoteDraft draft() {
        return header.draft().withLines(lines.drafts());
    }

    private void changed() {
        touched = true;
        unmark();
        try {
            tell(room.quotes().preview(base.summary().dealId(), base.summary().id(), draft()));
        } catch (BadInput wrong) {
            mark(wrong);
        }
    }

    private void tell(QuoteView quote) {
        lines.show(quote);
        totals.show(quote.totals());
    }

    /** @return whether it is kept */
    boolean save() {
        return save(Settled.NOTHING);
    }

    private boolean save(Settled settled) {
        unmark();
        QuoteDraft wanted = draft();
        try {
            QuoteView now = room.quotes()
                    .change(base.summary().id(), base.summary().version(), wanted, base.content(), settled);
            Toast.done(Texts.text("quote.saved"));
            show(now);
            saved.accept(now);
            return true;
        } catch (BadInput wrong) {
            mark(wrong);
        } catch (Conflict conflict) {
            settle(conflict, settled);
        } catch (Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
        return false;
    }

    private void settle(Conflict conflict, Settled settled) {
        if (conflict.fields().isEmpty()) {
            Toast.failed(conflict.getMessage());
            return;
        }
        new ConflictDialog(new QuoteWords(), conflict, mine -> save(settled.and(Settled.of(conflict, mine.keySet()))))
                .open();
    }

    private void mark(BadInput wrong) {
        List<String> elsewhere = new ArrayList<>();
        for (BadInput.Field field : wrong.fields()) {
            if (!header.mark(field.field(), field.message()) && !lines.mark(field)) {
                elsewhere.add(field.message());
            }
        }
        problem.setText(String.join(" ", elsewhere));
        problem.setVisible(!elsewhere.isEmpty());
    }

    private void unmark() {
        header.unmark();
        lines.unmark();
        problem.setVisible(false);
    }
}
