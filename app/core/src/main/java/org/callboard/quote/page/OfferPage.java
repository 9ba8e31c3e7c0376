package org.callboard.quote.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.quote.Offers;
import org.callboard.quote.QuoteAnswer;
import org.callboard.quote.QuoteDocuments;
import org.callboard.quote.QuoteState;
import org.callboard.quote.QuoteSummary;
import org.callboard.quote.QuoteView;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Words around the document on the customer's page: how it stands, what is wrong, what can be answered. */
@Component
class OfferPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final QuoteDocuments documents;

    OfferPage(QuoteDocuments documents) {
        this.documents = documents;
    }

    /** @param answer {@code accept} or {@code decline} @param agreed whether the box was ticked */
    record Typed(String answer, String name, String reason, String document, boolean agreed) {

        static final Typed NOTHING = new Typed("", "", "", "", false);

        void check() {
            if (!answer.equals("accept") && !answer.equals("decline")) {
                throw new BadInput("answer", "Use one of the two buttons to answer.");
            }
            if (accepts() && !agreed) {
                throw new BadInput("agreed", "Tick the box to say that you accept.");
            }
        }

        boolean accepts() {
            return answer.equals("accept");
        }

        Offers.Reply reply(String address, String browser) {
            return new Offers.Reply(accepts(), name, reason, document, address, browser);
        }
    }

    String of(Offers.Offer offer, String token) {
        return again(offer, token, Typed.NOTHING, List.of());
    }

    String again(Offers.Offer offer, String token, Typed typed, List<String> wrong) {
        QuoteView quote = offer.quote();
        Map<String, Object> more = new HashMap<>();
        more.put("token", token);
        more.put("file", QuoteDocuments.fileName(quote));
        more.put("document", offer.document());
        more.put("open", quote.summary().state() == QuoteState.SENT);
        more.put("declining", typed.answer().equals("decline"));
        more.put("name", typed.name());
        more.put("reason", typed.reason());
        more.put("company", company(quote));
        more.put("wrong", !wrong.isEmpty());
        more.put("errors", wrong);
        more.put("said", said(quote));
        return documents.offer(quote, more);
    }

    private static String company(QuoteView quote) {
        String recipient = quote.content().recipient();
        return recipient == null
                ? "the customer"
                : recipient.lines().findFirst().orElse("the customer");
    }

    /** How it stands, above the document; {@code null} while it only waits. */
    private static Map<String, Object> said(QuoteView quote) {
        QuoteSummary summary = quote.summary();
        List<String> more = new ArrayList<>();
        QuoteAnswer answer = quote.answer();
        if (answer != null) {
            more.add(answer.name() + ", " + MOMENT.format(answer.at()));
        }
        return switch (summary.state()) {
            case ACCEPTED -> note("good", "Accepted. Thank you!", more);
            case DECLINED -> note("plain", "You declined this offer. Thank you for telling us.", more);
            case EXPIRED ->
                note(
                        "bad",
                        "This offer is over.",
                        List.of("It stood until " + summary.validUntil() + ". Ask for a new one."));
            case SUPERSEDED ->
                note(
                        "bad",
                        "There is a newer version of this offer.",
                        List.of("This one can no longer be accepted. Please use the link to the newer one."));
            case WITHDRAWN -> note("bad", "This offer was taken back.", List.of("Ask whoever sent it for a new one."));
            default -> null;
        };
    }

    private static Map<String, Object> note(String mood, String what, List<String> more) {
        return Map.of("mood", mood, "what", what, "more", more);
    }

    /** A page that only says something. */
    static String notice(String title, String sentence) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="stylesheet" href="/accept/document.css">
                <link rel="stylesheet" href="/accept/offer.css">
                </head>
                <body><main><article class="paper"><h1>%1$s</h1><p role="status">%2$s</p></article></main></body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(title, "UTF-8"), HtmlUtils.htmlEscape(sentence, "UTF-8"));
    }
}
