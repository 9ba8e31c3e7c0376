package org.callboard.quote;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where quotes are written. */
@Service
class QuoteDesk {

    /** A quote that came to nothing is followed no more when there is another. */
    private static final Set<QuoteState> OVER =
            Set.of(QuoteState.DECLINED, QuoteState.EXPIRED, QuoteState.WITHDRAWN, QuoteState.SUPERSEDED);

    private final QuoteRows rows;
    private final LineRows lines;
    private final QuoteViews views;
    private final QuotedDeals deals;
    private final Proposal proposal;
    private final Writing writing;
    private final Followed followed;
    private final QuoteNews news;
    private final Clock clock;

    QuoteDesk(
            QuoteRows rows,
            LineRows lines,
            QuoteViews views,
            QuotedDeals deals,
            Proposal proposal,
            Writing writing,
            Followed followed,
            QuoteNews news,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.views = views;
        this.deals = deals;
        this.proposal = proposal;
        this.writing = writing;
        this.followed = followed;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<QuoteSummary> ofDeal(UUID deal) {
        return rows.ofDeals(deals.all(deal)).stream()
                .map(row -> row.summary(views.today()))
                .toList();
    }

    @Transactional(readOnly = true)
    public QuoteView get(UUID id) {
        rows.find(id).ifPresentOrElse(deals::requireRead, () -> {
            throw new NotFound("quote", id);
        });
        return views.get(id);
    }

    @Transactional(readOnly = true)
    public QuoteDraft proposal(UUID deal) {
        deals.requireChange(deal);
        QuoteDraft proposed = proposal.of(deal);
        try {
            writing.content(proposed, null);
            return proposed;
        } catch (BadInput withoutPrice) {
            return proposed.withLines(List.of()); // the deal's product is not on sale, or not in this currency
        }
    }

    @Transactional
    public QuoteView create(UUID id, UUID deal, QuoteDraft draft) {
        deals.requireChange(deal);
        Content content = writing.content(proposal.complete(draft, deal), null);
        QuoteView made = insert(id, deals.today(deal), rows.nextNumber(), 1, content);
        news.tell(made, "created", "Written");
        return made;
    }

    private QuoteView insert(UUID id, UUID deal, long number, int revision, Content content) {
        rows.insert(id, deal, number, revision, content, deals.viewer().username(), clock.instant());
        lines.replace(id, content.lines());
        boolean takesOver = followed.quoteOf(deal)
                .flatMap(rows::find)
                .map(row -> row.number() == number && row.state() != QuoteState.ACCEPTED
                        || OVER.contains(row.stateOn(views.today())))
                .orElse(true);
        if (takesOver) {
            followed.follow(deal, id, content, false);
        }
        return views.get(id);
    }

    @Transactional(readOnly = true)
    public QuoteView preview(UUID deal, UUID quote, QuoteDraft draft) {
        deals.requireRead(deal);
        QuoteRow row = quote == null ? null : found(quote);
        Content before = row == null ? null : views.content(row);
        Content content = writing.content(proposal.complete(draft, deal), before);
        return row == null
                ? new QuoteView(null, content.draft(), content.lines(), content.totals(), null, null, null, null, true)
                : views.of(row, content, true);
    }

    @Transactional
    public QuoteView change(UUID id, long seen, QuoteDraft wanted, QuoteDraft base, Settled settled) {
        QuoteRow row = lockedDraft(id);
        Content before = views.content(row);
        QuoteDraft yours = writing.normal(wanted);
        if (seen != row.version()) {
            QuoteDraft known = base == null ? null : writing.normal(base);
            yours = QuoteMerge.of(known, yours, before.draft(), settled);
        }
        Content after = writing.content(yours, before);
        if (after.equals(before)) {
            return views.get(id);
        }
        rows.update(id, after, clock.instant());
        lines.replace(id, after.lines());
        if (row.current()) {
            followed.follow(row.dealId(), id, after, false);
        }
        QuoteView now = views.get(id);
        news.changed(now, before.totals());
        return now;
    }

    @Transactional
    public QuoteView newVersion(UUID made, UUID id) {
        QuoteRow row = found(id);
        deals.requireChange(row.dealId());
        int revision = rows.nextRevision(row.number());
        Content content = views.content(row);
        List<QuoteLine> copies = content.lines().stream().map(QuoteDesk::copy).toList();
        QuoteDraft header = row.header().validUntil().isBefore(views.today())
                ? row.header().with("validUntil", proposal.of(row.dealId()).validUntil())
                : row.header();
        QuoteView next = insert(made, deals.today(row.dealId()), row.number(), revision, Content.of(header, copies));
        news.tell(next, "created", "Written after v" + row.revision());
        return next;
    }

    private static QuoteLine copy(QuoteLine line) {
        return new QuoteLine(
                Ids.next(),
                line.productId(),
                line.name(),
                line.description(),
                line.quantity(),
                line.unit(),
                line.billing(),
                line.listPrice(),
                line.unitPrice(),
                line.unitCost(),
                line.discountPercent(),
                line.taxRate(),
                line.parts());
    }

    @Transactional
    public void drop(UUID id) {
        QuoteRow row = lockedDraft(id);
        news.tell(views.get(id), "dropped", "Dropped");
        rows.delete(id);
    }

    @Transactional
    public QuoteView follow(UUID id) {
        QuoteRow row = found(id);
        deals.requireChange(row.dealId());
        if (OVER.contains(row.stateOn(views.today()))) {
            throw new Conflict(row.called() + " came to nothing; the deal cannot follow it. Make a new version of it.");
        }
        followed.follow(row.dealId(), id, views.content(row), true);
        return views.get(id);
    }

    private QuoteRow found(UUID id) {
        QuoteRow row = rows.find(id).orElseThrow(() -> new NotFound("quote", id));
        deals.requireRead(row);
        return row;
    }

    private QuoteRow lockedDraft(UUID id) {
        QuoteRow row = rows.lock(id).orElseThrow(() -> new NotFound("quote", id));
        deals.requireRead(row);
        deals.requireChange(row.dealId());
        if (row.state() != QuoteState.DRAFT) {
            throw new Conflict(row.called() + " was sent, and stays as the customer saw it. Make a new version of it.");
        }
        return row;
    }
}
