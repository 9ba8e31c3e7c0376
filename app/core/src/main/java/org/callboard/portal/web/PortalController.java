package org.callboard.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.callboard.guest.GuestPages;
import org.callboard.guest.GuestRate;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.knowledge.Inquiries;
import org.callboard.portal.member.Visitors;
import org.callboard.portal.member.Visitors.Visitor;
import org.callboard.support.TicketsOfCustomer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The customers' own pages: their requests, and where each stands. Plain HTML that needs no script. */
@RestController
@Lit("ui")
@PreAuthorize("hasRole('customer')")
class PortalController {

    private static final String TICKET = "/portal/requests/{id:[0-9a-f-]{36}}";
    private static final int SIZE = 30;
    private static final int NEW = 10;
    private static final int WORDS = 60;

    private final Visitors visitors;
    private final TicketsOfCustomer tickets;
    private final Inquiries inquiries;
    private final Attaching attaching;
    private final PortalPages portal;
    private final GuestPages pages;
    private final GuestRate rate;

    PortalController(
            Visitors visitors,
            TicketsOfCustomer tickets,
            Inquiries inquiries,
            Attaching attaching,
            PortalPages portal,
            GuestPages pages,
            GuestRate rate) {
        this.visitors = visitors;
        this.tickets = tickets;
        this.inquiries = inquiries;
        this.attaching = attaching;
        this.portal = portal;
        this.pages = pages;
        this.rate = rate;
    }

    @GetMapping("/portal")
    ResponseEntity<String> list(@RequestParam(required = false) String before, HttpServletRequest request) {
        return as(visitor ->
                portal.list(request, visitor, tickets.list(visitor.customer(), before, SIZE), before != null));
    }

    @GetMapping("/portal/new")
    ResponseEntity<String> ask(HttpServletRequest request) {
        return as(visitor -> portal.ask(request, visitor, new Typed()));
    }

    /** What somebody typed, back to the form: what may answer it is shown first, whoever still wants to send it does. */
    @PostMapping("/portal/new")
    ResponseEntity<String> open(
            @ModelAttribute Typed typed,
            @RequestParam(required = false) MultipartFile file,
            HttpServletRequest request) {
        return as(visitor -> {
            try {
                typed.check();
                if (!typed.isSure() && Attaching.isEmpty(file)) {
                    Inquiries.Proposal proposal = inquiries.ask(
                            "portal",
                            typed.words(),
                            typed.getLanguage(),
                            typed.inquiry().orElse(null));
                    if (!proposal.hits().isEmpty()) {
                        return portal.propose(request, visitor, typed, proposal);
                    }
                    typed.setAsked(proposal.inquiry().toString());
                }
                return opened(visitor, typed, file);
            } catch (BadInput wrong) {
                return portal.again(request, visitor, typed, wrong);
            }
        });
    }

    private ResponseEntity<String> opened(Visitor visitor, Typed typed, MultipartFile file) {
        if (rate.isTooOften("portal.new", visitor.customer().personId().toString(), NEW)) {
            return pages.later();
        }
        UUID ticket = Causes.within(
                cause(visitor),
                () -> tickets.open(
                        visitor.customer(),
                        typed.getSubject(),
                        typed.getText(),
                        "PORTAL",
                        typed.getLanguage(),
                        typed.key()));
        typed.inquiry().ifPresent(inquiries::sent);
        attaching.keep(visitor, ticket, file);
        return GuestPages.to("/portal/requests/" + ticket + "?sent=yes");
    }

    @GetMapping(TICKET)
    ResponseEntity<String> show(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String sent, HttpServletRequest request) {
        return as(visitor -> portal.ticket(
                request,
                visitor,
                tickets.get(visitor.customer(), id),
                tickets.words(visitor.customer(), id),
                sent.equals("yes"),
                null));
    }

    @PostMapping(TICKET + "/reply")
    ResponseEntity<String> reply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) MultipartFile file,
            HttpServletRequest request) {
        return as(visitor -> {
            if (rate.isTooOften("portal.word", visitor.customer().personId().toString(), WORDS)) {
                return pages.later();
            }
            try {
                Typed.checkWords(text, !Attaching.isEmpty(file));
                attaching.keep(visitor, id, file);
                if (!text.isBlank()) {
                    Causes.within(cause(visitor), () -> tickets.reply(visitor.customer(), id, text));
                }
                return GuestPages.to("/portal/requests/" + id);
            } catch (BadInput wrong) {
                return portal.ticket(
                        request,
                        visitor,
                        tickets.get(visitor.customer(), id),
                        tickets.words(visitor.customer(), id),
                        false,
                        wrong);
            }
        });
    }

    @PostMapping(TICKET + "/close")
    ResponseEntity<String> close(@PathVariable UUID id) {
        return as(visitor -> {
            Causes.within(cause(visitor), () -> tickets.close(visitor.customer(), id));
            return GuestPages.to("/portal/requests/" + id);
        });
    }

    private ResponseEntity<String> as(Function<Visitor, ResponseEntity<String>> work) {
        return visitors.current().map(work).orElseGet(this::nobody);
    }

    private ResponseEntity<String> nobody() {
        return pages.say(
                HttpStatus.FORBIDDEN,
                "We do not know you yet",
                "Your log-in is right, but it belongs to none of our customers, or was closed. Ask whoever looks after you"
                        + " for an invitation, and verify your e-mail address.");
    }

    private static Cause cause(Visitor visitor) {
        return Cause.house("portal: " + visitor.name());
    }

    @ExceptionHandler
    ResponseEntity<String> gone(NotFound notTheirs) {
        return pages.say(
                HttpStatus.NOT_FOUND,
                "There is no such request",
                "It is not one of yours, or it is gone. Go back to /portal.");
    }

    @ExceptionHandler
    ResponseEntity<String> over(Conflict conflict) {
        return pages.say(HttpStatus.CONFLICT, "Not now", conflict.getMessage());
    }
}
