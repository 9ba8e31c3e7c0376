package org.callboard.quote;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer sees and does with the link of a quote; the link is their only right, and goes no further. */
@Service
public class Offers {

    private static final int LONGEST_BROWSER = 300;

    private final QuoteRows rows;
    private final QuoteViews views;
    private final QuoteLinks links;
    private final Answering answering;
    private final Fingerprint fingerprint;
    private final LinkRate rate;
    private final QuoteSettings settings;
    private final QuoteNews news;
    private final Clock clock;

    Offers(
            QuoteRows rows,
            QuoteViews views,
            QuoteLinks links,
            Answering answering,
            Fingerprint fingerprint,
            LinkRate rate,
            QuoteSettings settings,
            QuoteNews news,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.links = links;
        this.answering = answering;
        this.fingerprint = fingerprint;
        this.rate = rate;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
    }

    /** @param document what an answer has to name, so that it is about what was on the screen */
    public record Offer(QuoteView quote, String document) {}

    /** @param document as {@link Offer#document()} @param address and browser of whoever answers */
    public record Reply(
            boolean accepted, String name, String reason, String document, String address, String browser) {}

    /** Counts it. @return for how long the address shall be quiet; nothing when it may look */
    public Optional<Duration> isLookingTooOften(String address) {
        return rate.isTooOften("look", address, settings.mostViews()) ? Optional.of(LinkRate.WINDOW) : Optional.empty();
    }

    /** Counts it. @return for how long the address shall be quiet; nothing when it may answer */
    public Optional<Duration> isAnsweringTooOften(String address) {
        return rate.isTooOften("answer", address, settings.mostAnswers())
                ? Optional.of(LinkRate.WINDOW)
                : Optional.empty();
    }

    /** Nothing when the link is none, is too old, or was replaced by that of a later sending. */
    @Transactional
    public Optional<Offer> open(String token) {
        return links.read(token)
                .flatMap(link -> rows.find(link.quote())
                        .filter(row -> row.linkGeneration() == link.generation() && row.state() != QuoteState.DRAFT))
                .map(this::opened);
    }

    private Offer opened(QuoteRow row) {
        QuoteView view = views.of(row, false);
        if (view.summary().state() == QuoteState.SENT && rows.opened(row.id(), clock.instant())) {
            Causes.within(Cause.house("quote link"), () -> {
                news.tell(view, "opened", "Opened by the customer");
                return null;
            });
        }
        return new Offer(view, fingerprint.of(view));
    }

    /**
     * @return the quote as it stands since; nothing when the link is none
     * @throws org.callboard.kernel.BadInput what the customer has to mend
     * @throws Conflict when it cannot be answered any more
     */
    @Transactional
    @Sheltered
    public Optional<QuoteView> answer(String token, Reply reply) {
        Optional<QuoteRow> found = links.read(token)
                .flatMap(link -> rows.lock(link.quote()).filter(row -> row.linkGeneration() == link.generation()));
        return found.map(row -> Causes.within(Cause.house("quote link"), () -> {
            QuoteView seen = views.of(row, false);
            if (!fingerprint.of(seen).equals(reply.document())) {
                throw new Conflict("What you saw is not what this link shows. Read it again, then answer.");
            }
            answering.answer(row, said(reply));
            return views.of(rows.find(row.id()).orElseThrow(), false);
        }));
    }

    private static Answering.Said said(Reply reply) {
        String browser = reply.browser() == null
                ? null
                : reply.browser().replaceAll("\\p{Cntrl}", " ").strip();
        return new Answering.Said(
                reply.accepted(),
                reply.name(),
                reply.reason(),
                null,
                reply.address(),
                browser == null || browser.length() <= LONGEST_BROWSER
                        ? browser
                        : browser.substring(0, LONGEST_BROWSER));
    }
}
