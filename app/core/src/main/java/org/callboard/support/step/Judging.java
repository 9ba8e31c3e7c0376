package org.callboard.support.step;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.rules.support.TicketToClassify;
import org.callboard.rules.support.TicketToPromise;
import org.callboard.rules.support.TicketToRoute;
import org.callboard.support.ticket.TicketNews;
import org.callboard.support.ticket.TicketRow;
import org.springframework.stereotype.Component;

/** Tickets as rules look at them. */
@Component
class Judging {

    private static final int LONGEST_TEXT = 4_000;

    private final Decisions decisions;
    private final Tiers tiers;

    Judging(Decisions decisions, Tiers tiers) {
        this.decisions = decisions;
        this.tiers = tiers;
    }

    /** @param instance {@code null} when no process asks */
    Decided decide(String decision, int release, UUID ticket, String instance, List<Object> facts) {
        return decisions.decide(
                new Question("support/" + decision, release, TicketNews.subject(ticket), instance, facts));
    }

    TicketToClassify toClassify(TicketRow ticket) {
        return new TicketToClassify(
                lower(ticket.subject()),
                lower(cut(ticket.subject() + "\n" + (ticket.description() == null ? "" : ticket.description()))),
                ticket.channel(),
                ticket.category(),
                ticket.priority() == null ? null : ticket.priority().name(),
                tiers.tier(ticket.companyId()),
                ticket.language(),
                ticket.reopened());
    }

    TicketToRoute toRoute(TicketRow ticket) {
        return new TicketToRoute(
                ticket.queue(),
                ticket.level().name(),
                lower(ticket.category()),
                ticket.priority() == null ? null : ticket.priority().name(),
                ticket.language(),
                tiers.tier(ticket.companyId()),
                ticket.reopened(),
                ticket.owner());
    }

    TicketToPromise toPromise(TicketRow ticket) {
        return new TicketToPromise(
                ticket.priority() == null ? "NORMAL" : ticket.priority().name(),
                tiers.tier(ticket.companyId()),
                lower(ticket.category()),
                ticket.channel());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
