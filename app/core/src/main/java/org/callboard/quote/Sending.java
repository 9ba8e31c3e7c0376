package org.callboard.quote;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where quotes leave the house, and what sellers note of the customer's answer. */
@Service
class Sending {

    private static final Set<QuoteState> WITH_A_LINK =
            Set.of(QuoteState.SENT, QuoteState.ACCEPTED, QuoteState.DECLINED, QuoteState.EXPIRED);

    private final QuoteRows rows;
    private final QuoteViews views;
    private final QuotedDeals deals;
    private final QuoteLinks links;
    private final Answering answering;
    private final ObjectProvider<QuoteGate> gates;
    private final QuoteNews news;
    private final Clock clock;

    Sending(
            QuoteRows rows,
            QuoteViews views,
            QuotedDeals deals,
            QuoteLinks links,
            Answering answering,
            ObjectProvider<QuoteGate> gates,
            QuoteNews news,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.deals = deals;
        this.links = links;
        this.answering = answering;
        this.gates = gates;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public QuoteView send(UUID id) {
        QuoteRow row = locked(id);
        if (row.state() != QuoteState.DRAFT) {
            throw new Conflict(row.called() + " was sent already. Make a new version of it.");
        }
        QuoteView draft = views.of(row, true);
        QuoteCheck.requireReady(draft, views.today());
        gates.orderedStream().forEach(gate -> gate.beforeSending(deals.today(row.dealId()), draft));
        rows.send(id, deals.viewer().username(), clock.instant());
        rows.supersede(row, List.of("sent"), clock.instant());
        QuoteView sent = views.get(id);
        news.tell(sent, "sent", "Sent");
        return sent;
    }

    @Transactional
    public QuoteView withdraw(UUID id) {
        QuoteRow row = locked(id);
        if (row.stateOn(views.today()) != QuoteState.SENT) {
            throw new Conflict(row.called() + " is not with the customer, so there is nothing to take back.");
        }
        rows.become(id, QuoteState.WITHDRAWN, clock.instant());
        QuoteView withdrawn = views.get(id);
        news.tell(withdrawn, "withdrawn", "Taken back");
        return withdrawn;
    }

    @Transactional(readOnly = true)
    public String link(UUID id) {
        QuoteRow row = rows.find(id).orElseThrow(() -> new NotFound("quote", id));
        deals.requireRead(row);
        deals.requireChange(row.dealId());
        if (!WITH_A_LINK.contains(row.stateOn(views.today()))) {
            throw new Conflict(row.called() + " has no link: it is not with the customer. Send it first.");
        }
        return links.of(row);
    }

    @Transactional
    @Sheltered
    public QuoteView note(UUID id, boolean accepted, String name, String reason) {
        QuoteRow row = locked(id);
        String by = deals.viewer().username();
        answering.answer(row, new Answering.Said(accepted, name, reason, by, null, null));
        return views.get(id);
    }

    private QuoteRow locked(UUID id) {
        QuoteRow row = rows.lock(id).orElseThrow(() -> new NotFound("quote", id));
        deals.requireRead(row);
        deals.requireChange(row.dealId());
        return row;
    }
}
