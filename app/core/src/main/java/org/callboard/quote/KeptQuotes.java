package org.callboard.quote;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class KeptQuotes implements Quotes {

    private final QuoteDesk desk;
    private final Sending sending;
    private final QuoteDocuments documents;

    KeptQuotes(QuoteDesk desk, Sending sending, QuoteDocuments documents) {
        this.desk = desk;
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
        return desk.create(deal, draft);
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
        return desk.newVersion(quote);
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
