package org.callboard.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.guest.FormToken;
import org.callboard.guest.GuestPage;
import org.callboard.guest.GuestPages;
import org.callboard.guest.GuestTemplate;
import org.callboard.kernel.BadInput;
import org.callboard.knowledge.Inquiries;
import org.callboard.portal.member.Visitors.Visitor;
import org.callboard.portal.request.OwnFiles;
import org.callboard.portal.request.PublicStanding;
import org.callboard.portal.request.PublicStep;
import org.callboard.support.FilesOfCustomer;
import org.callboard.support.TicketState;
import org.callboard.support.Tickets;
import org.callboard.support.TicketsOfCustomer.OwnTicket;
import org.callboard.support.TicketsOfCustomer.OwnWord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The portal's pages. */
@Component
class PortalPages {

    private final GuestTemplate list = GuestTemplate.of(PortalPages.class, "list");
    private final GuestTemplate ask = GuestTemplate.of(PortalPages.class, "ask");
    private final GuestTemplate proposed = GuestTemplate.of(PortalPages.class, "proposed");
    private final GuestTemplate ticket = GuestTemplate.of(PortalPages.class, "ticket");
    private final GuestPages pages;
    private final PublicStanding standing;
    private final OwnFiles files;
    private final FilesOfCustomer mails;
    private final ObjectProvider<FormToken> tokens;
    private final RequestWords words;

    PortalPages(
            GuestPages pages,
            PublicStanding standing,
            OwnFiles files,
            FilesOfCustomer mails,
            ObjectProvider<FormToken> tokens,
            RequestWords words) {
        this.pages = pages;
        this.standing = standing;
        this.files = files;
        this.mails = mails;
        this.tokens = tokens;
        this.words = words;
    }

    ResponseEntity<String> list(
            HttpServletRequest request, Visitor visitor, Tickets.Slice<OwnTicket> slice, boolean later) {
        Map<String, Object> values = frame(request, visitor);
        values.put("onList", true);
        values.put("requests", slice.items().stream().map(words::line).toList());
        values.put("next", slice.next());
        values.put("later", later);
        return page(HttpStatus.OK, "My requests", list.fill(values));
    }

    ResponseEntity<String> ask(HttpServletRequest request, Visitor visitor, Typed typed) {
        return form(HttpStatus.OK, request, visitor, typed, List.of());
    }

    ResponseEntity<String> again(HttpServletRequest request, Visitor visitor, Typed typed, BadInput wrong) {
        return form(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                visitor,
                typed,
                wrong.fields().stream().map(BadInput.Field::message).toList());
    }

    private ResponseEntity<String> form(
            HttpStatus status, HttpServletRequest request, Visitor visitor, Typed typed, List<String> errors) {
        Map<String, Object> values = frame(request, visitor);
        values.put("onNew", true);
        typed(values, typed);
        values.put("errors", errors);
        values.put("wrong", !errors.isEmpty());
        values.put("asked", typed.inquiry().map(UUID::toString).orElse(""));
        return pages.answer(
                status, GuestPage.closed("New request", ask.fill(values)).withScript("/guest/suggest.js"));
    }

    ResponseEntity<String> propose(
            HttpServletRequest request, Visitor visitor, Typed typed, Inquiries.Proposal proposal) {
        Map<String, Object> values = frame(request, visitor);
        values.put("onNew", true);
        typed(values, typed);
        values.put("asked", proposal.inquiry().toString());
        values.put("action", "/portal/new");
        values.put("hits", Proposals.hits(proposal));
        return page(HttpStatus.OK, "Does this help?", proposed.fill(values));
    }

    private static void typed(Map<String, Object> values, Typed typed) {
        values.put("subject", typed.getSubject());
        values.put("text", typed.getText());
        values.put("key", typed.getKey());
    }

    ResponseEntity<String> ticket(
            HttpServletRequest request,
            Visitor visitor,
            OwnTicket one,
            List<OwnWord> said,
            boolean sent,
            BadInput wrong) {
        Map<String, Object> values = frame(request, visitor);
        values.putAll(words.line(one));
        values.put("description", one.description());
        values.put("asker", one.asker() == null ? "You" : one.asker());
        values.put("opened", words.at(one.createdAt()));
        values.put("promise", words.promise(one));
        values.put("closed", one.state() == TicketState.CLOSED);
        values.put("waiting", one.state() == TicketState.WAITING);
        values.put("sent", sent);
        List<PublicStep> steps = standing.of(one.id());
        List<OwnFiles.OwnFile> beside = files.of(one.id());
        values.put("hasSteps", !steps.isEmpty());
        values.put("hasFiles", !beside.isEmpty());
        values.put("steps", steps.stream().map(step -> words.step(step, one)).toList());
        Map<UUID, List<FilesOfCustomer.OwnFile>> along = mails.along(visitor.customer(), one.id());
        values.put(
                "words",
                said.stream()
                        .map(word -> words.said(word, along.getOrDefault(word.id(), List.of())))
                        .toList());
        values.put("files", beside.stream().map(RequestWords::file).toList());
        values.put(
                "errors",
                wrong == null
                        ? List.of()
                        : wrong.fields().stream().map(BadInput.Field::message).toList());
        values.put("wrong", wrong != null);
        return page(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY, one.number(), ticket.fill(values));
    }

    private Map<String, Object> frame(HttpServletRequest request, Visitor visitor) {
        Map<String, Object> values = new HashMap<>();
        values.put("who", visitor.name());
        values.put(
                "csrf",
                tokens.stream().findFirst().map(token -> token.of(request)).orElse(""));
        return values;
    }

    private ResponseEntity<String> page(HttpStatus status, String title, String body) {
        return pages.answer(status, GuestPage.closed(title, body));
    }
}
