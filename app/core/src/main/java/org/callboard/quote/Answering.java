package org.callboard.quote;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.engine.Processes;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** What happens when a customer says yes or no, however they said it; within the caller's transaction. */
@Component
class Answering {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;

    private final QuoteRows rows;
    private final AnswerRows answers;
    private final QuoteViews views;
    private final Followed followed;
    private final QuotedDeals deals;
    private final Fingerprint fingerprint;
    private final QuoteNews news;
    private final Processes processes;
    private final Clock clock;

    Answering(
            QuoteRows rows,
            AnswerRows answers,
            QuoteViews views,
            Followed followed,
            QuotedDeals deals,
            Fingerprint fingerprint,
            QuoteNews news,
            Processes processes,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.views = views;
        this.followed = followed;
        this.deals = deals;
        this.fingerprint = fingerprint;
        this.news = news;
        this.processes = processes;
        this.clock = clock;
    }

    /** @param notedBy the colleague who wrote it down; otherwise {@code address} and {@code browser} say where it came from */
    record Said(boolean accepted, String name, String reason, String notedBy, String address, String browser) {

        Said checked() {
            FieldCheck check = new FieldCheck();
            String checkedName = check.line("name", name, LONGEST_NAME);
            if (name == null || name.isBlank()) {
                check.wrong("name", "Say who it is that answers.");
            }
            String checkedReason = check.lines("reason", reason, LONGEST_REASON);
            if (!accepted && (reason == null || reason.isBlank())) {
                check.wrong("reason", "Say why not; a few words are enough.");
            }
            check.done();
            return new Said(accepted, checkedName, checkedReason, notedBy, address, browser);
        }
    }

    /**
     * @param quote locked
     * @throws Conflict when it is not with the customer: answered, over, superseded
     */
    void answer(QuoteRow quote, Said typed) {
        Said said = typed.checked();
        QuoteState state = quote.stateOn(views.today());
        if (state != QuoteState.SENT) {
            throw new Conflict(refusal(quote, state));
        }
        QuoteView view = views.of(quote, false);
        answers.keep(quote.id(), kept(said, view));
        rows.become(quote.id(), said.accepted() ? QuoteState.ACCEPTED : QuoteState.DECLINED, clock.instant());
        tell(view, said);
        if (said.accepted()) {
            rows.supersede(quote, List.of("sent", "accepted"), clock.instant());
            followed.follow(quote.dealId(), quote.id(), views.content(quote), true);
        }
        announce(
                deals.today(quote.dealId()).toString(),
                said,
                Map.of("quoteId", quote.id().toString()));
    }

    /** What comes next is the model's to say. */
    private void announce(String deal, Said said, Map<String, Object> about) {
        if (said.accepted()) {
            processes.announce("deal.quote-accepted", deal, about);
        } else {
            processes.announce("deal.quote-declined", deal, about);
        }
    }

    private QuoteAnswer kept(Said said, QuoteView view) {
        return new QuoteAnswer(
                said.accepted(),
                said.name(),
                said.reason(),
                clock.instant(),
                said.notedBy(),
                said.address(),
                said.browser(),
                fingerprint.of(view));
    }

    private void tell(QuoteView view, Said said) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", said.name());
        details.put("reason", said.reason());
        String by = said.notedBy() == null ? " by the link" : ", noted by " + said.notedBy();
        String sentence = "%s %s quote %s over %s%s"
                .formatted(
                        said.name(),
                        said.accepted() ? "accepted" : "declined",
                        view.summary().called(),
                        view.totals().net(),
                        by);
        news.told(view, said.accepted() ? "accepted" : "declined", sentence, details);
    }

    private static String refusal(QuoteRow quote, QuoteState state) {
        return quote.called()
                + switch (state) {
                    case DRAFT -> " was not sent yet.";
                    case ACCEPTED -> " was accepted already.";
                    case DECLINED -> " was declined already.";
                    case EXPIRED -> " stood until " + quote.header().validUntil() + "; it is over.";
                    case SUPERSEDED -> " was replaced by a newer version.";
                    default -> " was taken back.";
                };
    }
}
