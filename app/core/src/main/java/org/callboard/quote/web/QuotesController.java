package org.callboard.quote.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.quote.QuoteDocuments;
import org.callboard.quote.QuoteDraft;
import org.callboard.quote.QuoteView;
import org.callboard.quote.Quotes;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors to the quotes of deals. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class QuotesController {

    /** @param name of whoever answered @param reason why not, or what they added */
    record Noted(Boolean accepted, String name, String reason) {}

    private final Quotes quotes;
    private final QuoteJson json;

    QuotesController(Quotes quotes, QuoteJson json) {
        this.quotes = quotes;
        this.json = json;
    }

    @GetMapping("/deals/{id}/quotes")
    @PreAuthorize(Who.READS)
    Map<String, List<Map<String, Object>>> ofDeal(@PathVariable UUID id) {
        return Map.of("items", quotes.ofDeal(id).stream().map(json::summary).toList());
    }

    @PostMapping("/deals/{id}/quotes")
    @PreAuthorize(Who.SELLS)
    ResponseEntity<Map<String, Object>> create(
            @PathVariable UUID id,
            @RequestBody QuoteDraft draft,
            @RequestHeader(name = Who.REQUEST_KEY, required = false) String key) {
        QuoteView made = key == null ? quotes.create(id, draft) : quotes.createOnce(key, id, draft);
        return ResponseEntity.created(
                        URI.create("/api/v1/quotes/" + made.summary().id()))
                .eTag(EntityTag.of(made.summary().version()))
                .body(json.of(made));
    }

    /** What it would come to; nothing is kept. */
    @PostMapping("/deals/{id}/quotes/preview")
    @PreAuthorize(Who.SELLS)
    Map<String, Object> preview(@PathVariable UUID id, @RequestBody QuoteDraft draft) {
        return json.of(quotes.preview(id, null, draft));
    }

    @GetMapping("/quotes/{id}")
    @PreAuthorize(Who.READS)
    ResponseEntity<Map<String, Object>> read(@PathVariable UUID id) {
        return answer(quotes.get(id));
    }

    @PatchMapping(
            path = "/quotes/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @PreAuthorize(Who.SELLS)
    ResponseEntity<Map<String, Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody String body,
            HttpServletRequest request) {
        QuoteView now = quotes.get(id);
        long seen = EntityTag.seen(ifMatch, () -> now.summary().version());
        QuoteDraft wanted = json.patched(now.content(), body, new ServletServerHttpRequest(request));
        return answer(quotes.change(id, seen, wanted, null));
    }

    @DeleteMapping("/quotes/{id}")
    @PreAuthorize(Who.SELLS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id) {
        quotes.drop(id);
    }

    @PostMapping("/quotes/{id}/versions")
    @PreAuthorize(Who.SELLS)
    ResponseEntity<Map<String, Object>> newVersion(
            @PathVariable UUID id, @RequestHeader(name = Who.REQUEST_KEY, required = false) String key) {
        QuoteView made = key == null ? quotes.newVersion(id) : quotes.newVersionOnce(key, id);
        return ResponseEntity.created(
                        URI.create("/api/v1/quotes/" + made.summary().id()))
                .eTag(EntityTag.of(made.summary().version()))
                .body(json.of(made));
    }

    @PostMapping("/quotes/{id}/follow")
    @PreAuthorize(Who.SELLS)
    ResponseEntity<Map<String, Object>> follow(@PathVariable UUID id) {
        return answer(quotes.follow(id));
    }

    /** Answers with the address to hand to the customer. */
    @PostMapping("/quotes/{id}/send")
    @PreAuthorize(Who.SELLS)
    ResponseEntity<Map<String, Object>> send(@PathVariable UUID id) {
        QuoteView sent = quotes.send(id);
        Map<String, Object> object = json.of(sent);
        object.put("link", quotes.link(id));
        return ResponseEntity.ok().eTag(EntityTag.of(sent.summary().version())).body(object);
    }

    @GetMapping("/quotes/{id}/link")
    @PreAuthorize(Who.SELLS)
    Map<String, String> link(@PathVariable UUID id) {
        return Map.of("link", quotes.link(id));
    }

    @PostMapping("/quotes/{id}/withdraw")
    @PreAuthorize(Who.SELLS)
    ResponseEntity<Map<String, Object>> withdraw(@PathVariable UUID id) {
        return answer(quotes.withdraw(id));
    }

    /** What the customer said by phone or on paper. */
    @PostMapping("/quotes/{id}/answer")
    @PreAuthorize(Who.SELLS)
    ResponseEntity<Map<String, Object>> note(@PathVariable UUID id, @RequestBody Noted noted) {
        if (noted.accepted() == null) {
            throw new BadInput("accepted", "Say whether it was accepted: true or false.");
        }
        return answer(quotes.note(id, noted.accepted(), noted.name(), noted.reason()));
    }

    @GetMapping("/quotes/{id}/document.pdf")
    @PreAuthorize(Who.READS)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        String name = QuoteDocuments.fileName(quotes.get(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(quotes.pdf(id));
    }

    @GetMapping("/quotes/{id}/document.html")
    @PreAuthorize(Who.READS)
    ResponseEntity<String> html(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(quotes.html(id));
    }

    private ResponseEntity<Map<String, Object>> answer(QuoteView quote) {
        return ResponseEntity.ok().eTag(EntityTag.of(quote.summary().version())).body(json.of(quote));
    }
}
