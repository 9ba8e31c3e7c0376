package org.callboard.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.guest.AllowedHosts;
import org.callboard.guest.GuestPage;
import org.callboard.guest.GuestPages;
import org.callboard.guest.GuestRate;
import org.callboard.guest.GuestTemplate;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Lit;
import org.callboard.knowledge.Inquiries;
import org.callboard.portal.RequestForm;
import org.callboard.portal.RequestForms;
import org.callboard.support.TicketsOfCustomer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public form for requests: what may answer is shown first, and whoever still wants to send it does. */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class RequestController {

    private static final String FORM = "/request/{id:[a-z0-9-]{1,60}}";
    private static final int SENT = 10;
    private static final int ASKED = 40;

    private final RequestForms forms;
    private final TicketsOfCustomer tickets;
    private final Inquiries inquiries;
    private final GuestPages pages;
    private final GuestRate rate;
    private final GuestTemplate form = GuestTemplate.of(RequestController.class, "request");
    private final GuestTemplate proposed = GuestTemplate.of(RequestController.class, "proposed");

    RequestController(
            RequestForms forms, TicketsOfCustomer tickets, Inquiries inquiries, GuestPages pages, GuestRate rate) {
        this.forms = forms;
        this.tickets = tickets;
        this.inquiries = inquiries;
        this.pages = pages;
        this.rate = rate;
    }

    @GetMapping(FORM)
    ResponseEntity<String> show(@PathVariable String id) {
        return forms.open(id)
                .map(open -> page(HttpStatus.OK, open, open.title(), filled(open, new Stranger(), List.of())))
                .orElseGet(this::notThere);
    }

    @GetMapping(FORM + "/thanks")
    ResponseEntity<String> thank(@PathVariable String id) {
        return forms.open(id)
                .map(open -> pages.say(HttpStatus.OK, open.title(), open.thankYou()))
                .orElseGet(this::notThere);
    }

    @PostMapping(FORM)
    ResponseEntity<String> take(@PathVariable String id, @ModelAttribute Stranger typed, HttpServletRequest request) {
        Optional<RequestForm> found = forms.open(id);
        if (found.isEmpty()) {
            return notThere();
        }
        RequestForm open = found.get();
        if (!AllowedHosts.mayComeFrom(request, open.allowedHosts())) {
            return pages.say(
                    HttpStatus.FORBIDDEN, "Not from there", "This form may not be sent from the page you came from.");
        }
        if (rate.isTooOften("request.ask", request.getRemoteAddr(), ASKED)) {
            return pages.later();
        }
        try {
            return taken(open, typed, request);
        } catch (BadInput wrong) {
            List<String> errors =
                    wrong.fields().stream().map(BadInput.Field::message).toList();
            return page(HttpStatus.UNPROCESSABLE_ENTITY, open, open.title(), filled(open, typed, errors));
        }
    }

    private ResponseEntity<String> taken(RequestForm open, Stranger typed, HttpServletRequest request) {
        typed.check();
        // A machine is thanked like anybody, or it would learn what gave it away.
        if (typed.isMachine()) {
            return GuestPages.to("/request/" + open.id() + "/thanks");
        }
        if (!typed.isSure()) {
            Inquiries.Proposal proposal = inquiries.ask(
                    "form", typed.words(), open.language(), typed.inquiry().orElse(null));
            if (!proposal.hits().isEmpty()) {
                return page(HttpStatus.OK, open, "Does this help?", proposal(open, typed, proposal));
            }
            typed.setAsked(proposal.inquiry().toString());
        }
        if (rate.isTooOften("request.send", request.getRemoteAddr(), SENT)) {
            return pages.later();
        }
        Causes.within(
                Cause.house("request form " + open.id()),
                () -> tickets.open(
                        typed.requester(),
                        typed.getSubject(),
                        typed.getText(),
                        "WEB",
                        open.language(),
                        open.queue(),
                        typed.key()));
        typed.inquiry().ifPresent(inquiries::sent);
        return GuestPages.to("/request/" + open.id() + "/thanks");
    }

    private String filled(RequestForm open, Stranger typed, List<String> errors) {
        Map<String, Object> values = values(typed);
        values.put("id", open.id());
        values.put("title", open.title());
        values.put("intro", open.intro());
        values.put("button", open.button());
        values.put("language", open.language());
        values.put("asked", typed.inquiry().map(UUID::toString).orElse(""));
        values.put("errors", errors);
        values.put("wrong", !errors.isEmpty());
        return form.fill(values);
    }

    private String proposal(RequestForm open, Stranger typed, Inquiries.Proposal proposal) {
        Map<String, Object> values = values(typed);
        values.put("public", true);
        values.put("action", "/request/" + open.id());
        values.put("asked", proposal.inquiry().toString());
        values.put("hits", Proposals.hits(proposal));
        return proposed.fill(values);
    }

    private static Map<String, Object> values(Stranger typed) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", typed.getName());
        values.put("email", typed.getEmail());
        values.put("subject", typed.getSubject());
        values.put("text", typed.getText());
        values.put("key", typed.getKey());
        return values;
    }

    private ResponseEntity<String> page(HttpStatus status, RequestForm open, String title, String body) {
        return pages.answer(
                status,
                GuestPage.closed(title, body).withScript("/guest/suggest.js").framedBy(open.allowedHosts()));
    }

    private ResponseEntity<String> notThere() {
        return pages.say(HttpStatus.NOT_FOUND, "No such form", "There is no form at this address, or it was closed.");
    }
}
