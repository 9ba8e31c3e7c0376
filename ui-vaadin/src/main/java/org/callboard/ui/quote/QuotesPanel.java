package org.callboard.ui.quote;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.quote.QuoteDraft;
import org.callboard.quote.QuoteState;
import org.callboard.quote.QuoteSummary;
import org.callboard.quote.QuoteView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** The quotes of a deal: how each stands, and which one the deal follows. */
@SpringComponent
class QuotesPanel implements RecordPanel {

    private static final int ORDER = 95;

    private final QuoteRoom room;

    QuotesPanel(QuoteRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return record.isOf("deal");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return Texts.text("quote.panel");
    }

    @Override
    public String icon() {
        return "file";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord deal) {
        List<QuoteSummary> quotes = room.quotes().ofDeal(deal.subject().id());
        return () -> draw(deal, quotes);
    }

    private Component draw(OpenRecord deal, List<QuoteSummary> quotes) {
        Panel panel = new Panel();
        if (quotes.isEmpty()) {
            panel.add(QuoteActs.faint(Texts.text("quote.panel.none")));
        } else {
            UnorderedList list = new UnorderedList();
            quotes.forEach(quote -> list.add(line(deal, quote)));
            panel.add(list);
        }
        if (deal.mayChange()) {
            panel.add(QuoteActs.act(Texts.text("quote.new"), "plus", () -> create(deal)));
        }
        return panel;
    }

    private ListItem line(OpenRecord deal, QuoteSummary quote) {
        Anchor page = new Anchor("quotes/" + quote.id(), Texts.text("quote.called", quote.number(), quote.revision()));
        Div head = new Div(page, QuoteActs.badge(quote.state()));
        head.addClassName("side-by-side");
        if (quote.current()) {
            head.add(new Badge(Texts.text("quote.current"), Badge.Tone.CALM, "check"));
        } else if (deal.mayChange() && (quote.state() == QuoteState.DRAFT || quote.state() == QuoteState.SENT)) {
            head.add(QuoteActs.act(Texts.text("quote.follow"), "target", () -> follow(deal, quote)));
        }
        ListItem line = new ListItem(head, QuoteActs.faint(facts(quote)));
        line.addClassName("quote-line");
        return line;
    }

    private String facts(QuoteSummary quote) {
        return Texts.text(
                "quote.panel.facts",
                MoneyWords.of(quote.net()),
                room.records().file().times().date(quote.validUntil()),
                quote.title());
    }

    private void follow(OpenRecord deal, QuoteSummary quote) {
        if (Attempt.to(() -> room.quotes().follow(quote.id()))) {
            deal.changed().run();
        }
    }

    /** A draft with what the deal says already; the editor opens on it. */
    private void create(OpenRecord deal) {
        Attempt.to(() -> {
            QuoteDraft draft = room.quotes().proposal(deal.subject().id());
            QuoteView made = room.quotes().create(deal.subject().id(), draft);
            UI.getCurrent().navigate("quotes/" + made.summary().id());
        });
    }

    @StyleSheet("context://crm/quote.css")
    static class Panel extends Div {

        Panel() {
            addClassName("quote-panel");
        }
    }
}
