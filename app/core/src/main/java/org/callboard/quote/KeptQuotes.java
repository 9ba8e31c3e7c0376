package org.callboard.quote;

import java.util.List;
import java.util.UUID;
import org.callboard.deal.DealApprovals;
import org.callboard.kernel.Ids;
import org.springframework.stereotype.Service;

@Service
class KeptQuotes implements Quotes {

    private final QuoteDesk desk;
    private final FirstAnswers first;
    private final Approving approving;
    private final Sending sending;
    private final QuoteDocuments documents;

    KeptQuotes(QuoteDesk desk, FirstAnswers first, Approving approving, Sending sending, QuoteDocuments documents) {
        this.desk = desk;
        this.first = first;
        this.approving = approving;
        this.sending = sending;
        this.documents = documents;
    }

    @Override
    public List<QuoteSummary> ofDeal(UUID deal) {
        return desk.ofDeal(deal);
    }

    @Override
    public QuoteView get(UUID quote) {
        return desk.get(quote);
    }

    @Override
    public QuoteDraft proposal(UUID deal) {
        return desk.proposal(deal);
    }

    @Override
    public QuoteView create(UUID deal, QuoteDraft draft) {
        return desk.create(Ids.next(), deal, draft);
    }

    @Override
    public QuoteView createOnce(String key, UUID deal, QuoteDraft draft) {
        return first.create(key, deal, draft);
    }

    @Override
    public QuoteView preview(UUID deal, UUID quote, QuoteDraft draft) {
        return desk.preview(deal, quote, draft);
    }

    @Override
    public QuoteView change(UUID quote, long seen, QuoteDraft wanted, QuoteDraft base, Settled settled) {
        return desk.change(quote, seen, wanted, base, settled);
    }

    @Override
    public QuoteView newVersion(UUID quote) {
        return desk.newVersion(Ids.next(), quote);
    }

    @Override
    public QuoteView newVersionOnce(String key, UUID quote) {
        return first.newVersion(key, quote);
    }

    @Override
    public void drop(UUID quote) {
        desk.drop(quote);
    }

    @Override
    public QuoteView follow(UUID quote) {
        return desk.follow(quote);
    }

    @Override
    public DealApprovals.Standing approval(UUID quote) {
        return approving.standing(quote);
    }

    @Override
    public DealApprovals.Standing askApproval(UUID quote) {
        return approving.ask(quote);
    }

    @Override
    public QuoteView send(UUID quote) {
        return sending.send(quote);
    }

    @Override
    public QuoteView withdraw(UUID quote) {
        return sending.withdraw(quote);
    }

    @Override
    public String link(UUID quote) {
        return sending.link(quote);
    }

    @Override
    public QuoteView note(UUID quote, boolean accepted, String name, String reason) {
        return sending.note(quote, accepted, name, reason);
    }

    @Override
    public byte[] pdf(UUID quote) {
        return documents.pdf(desk.get(quote));
    }

    @Override
    public String html(UUID quote) {
        return documents.page(desk.get(quote));
    }
}
