package org.callboard.quote.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Lit;
import org.callboard.quote.Offers;
import org.callboard.quote.Offers.Offer;
import org.callboard.quote.QuoteDocuments;
import org.callboard.quote.QuoteView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for customers: who has the link sees this one quote and may answer it. A wrong link is not there. */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class OfferController {

    private static final String LINK = "/accept/{token:[A-Za-z0-9_-]{80}}";
    /** What is left of a link that a mail program cut or lengthened; the styles beside it have a dot in their names. */
    private static final String BROKEN_LINK = "/accept/{broken:(?:[A-Za-z0-9_-]{1,79}|[A-Za-z0-9_-]{81,400})}";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; " + "frame-ancestors 'none'; base-uri 'none'";

    private final Offers offers;
    private final OfferPage pages;
    private final QuoteDocuments documents;

    OfferController(Offers offers, OfferPage pages, QuoteDocuments documents) {
        this.offers = offers;
        this.pages = pages;
        this.documents = documents;
    }

    @GetMapping(LINK)
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        Optional<Duration> quiet = offers.isLookingTooOften(request.getRemoteAddr());
        if (quiet.isPresent()) {
            return later(quiet.get());
        }
        return offers.open(token)
                .map(offer -> page(HttpStatus.OK, pages.of(offer, token)))
                .orElseGet(this::notThere);
    }

    @GetMapping(LINK + "/{name:Q-[0-9]{1,18}-v[0-9]{1,9}\\.pdf}")
    ResponseEntity<byte[]> pdf(@PathVariable String token, HttpServletRequest request) {
        Optional<Duration> quiet = offers.isLookingTooOften(request.getRemoteAddr());
        Optional<Offer> offer = quiet.isPresent() ? Optional.empty() : offers.open(token);
        if (offer.isEmpty()) {
            return ResponseEntity.status(quiet.isPresent() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND)
                    .build();
        }
        QuoteView quote = offer.get().quote();
        String name = QuoteDocuments.fileName(quote);
        return closed(ResponseEntity.ok())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(documents.pdf(quote));
    }

    @PostMapping(LINK)
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String agreed,
            HttpServletRequest request) {
        Optional<Duration> quiet = offers.isAnsweringTooOften(request.getRemoteAddr());
        if (quiet.isPresent()) {
            return later(quiet.get());
        }
        OfferPage.Typed typed = new OfferPage.Typed(answer, name, reason, document, agreed.equals("yes"));
        try {
            typed.check();
            return offers.answer(token, typed.reply(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT)))
                    .map(answered -> again(token))
                    .orElseGet(this::notThere);
        } catch (BadInput mistakes) {
            return refused(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    token,
                    typed,
                    mistakes.fields().stream().map(BadInput.Field::message));
        } catch (Conflict conflict) {
            return refused(HttpStatus.CONFLICT, token, typed, Stream.of(conflict.getMessage()));
        }
    }

    @GetMapping(BROKEN_LINK)
    ResponseEntity<String> broken(@PathVariable String broken) {
        return notThere();
    }

    private ResponseEntity<String> refused(
            HttpStatus status, String token, OfferPage.Typed typed, Stream<String> errors) {
        List<String> wrong = errors.toList();
        return offers.open(token)
                .map(offer -> page(status, pages.again(offer, token, typed, wrong)))
                .orElseGet(this::notThere);
    }

    /** A page of its own: reloading it answers nothing twice. */
    private static ResponseEntity<String> again(String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/accept/" + token)
                .build();
    }

    private ResponseEntity<String> notThere() {
        return page(
                HttpStatus.NOT_FOUND,
                OfferPage.notice(
                        "There is no offer at this address",
                        "The link is incomplete, too old, or was replaced. Ask whoever sent it for a new one."));
    }

    private ResponseEntity<String> later(Duration quiet) {
        String notice =
                OfferPage.notice("Later, please", "This was opened very often just now. Please try again later.");
        return closed(ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS))
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(quiet.toSeconds()))
                .contentType(HTML)
                .body(notice);
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return closed(ResponseEntity.status(status)).contentType(HTML).body(html);
    }

    /** The address is a key: it goes into no cache, no search engine and no other site's log. */
    private static ResponseEntity.BodyBuilder closed(ResponseEntity.BodyBuilder answer) {
        return answer.header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
