package org.callboard.communication.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MailboxDraft;
import org.callboard.communication.Mailboxes;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors to mailboxes. Secrets go in and never come out. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/mailboxes")
class MailboxController {

    record Words(String signature) {}

    private final Mailboxes mailboxes;

    MailboxController(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @GetMapping
    @PreAuthorize(Who.ADMIN)
    Map<String, List<Mailbox>> all() {
        return Map.of("items", mailboxes.all());
    }

    /** Those that the caller reads and writes from. */
    @GetMapping("/mine")
    @PreAuthorize(Who.READS)
    Map<String, List<Mailbox>> mine() {
        return Map.of("items", mailboxes.mine());
    }

    @PostMapping
    @PreAuthorize(Who.ADMIN)
    ResponseEntity<Mailbox> add(@RequestBody MailboxDraft draft) {
        Mailbox added = mailboxes.add(draft);
        return ResponseEntity.created(URI.create("/api/v1/mailboxes/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(added);
    }

    @GetMapping("/{id}")
    @PreAuthorize(Who.READS)
    ResponseEntity<Mailbox> read(@PathVariable UUID id) {
        return answer(mailboxes.get(id));
    }

    /** Replaces all but secrets that are not given. */
    @PutMapping("/{id}")
    @PreAuthorize(Who.ADMIN)
    ResponseEntity<Mailbox> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody MailboxDraft draft) {
        return answer(mailboxes.change(id, seen(id, ifMatch), draft));
    }

    @PostMapping("/{id}/activate")
    @PreAuthorize(Who.ADMIN)
    ResponseEntity<Mailbox> activate(@PathVariable UUID id) {
        return answer(mailboxes.activate(id, mailboxes.get(id).version(), true));
    }

    @PostMapping("/{id}/rest")
    @PreAuthorize(Who.ADMIN)
    ResponseEntity<Mailbox> rest(@PathVariable UUID id) {
        return answer(mailboxes.activate(id, mailboxes.get(id).version(), false));
    }

    /** Logs in at its servers. */
    @PostMapping("/{id}/try")
    @PreAuthorize(Who.ADMIN)
    Map<String, Object> tryOut(@PathVariable UUID id) {
        return mailboxes
                .tryOut(id)
                .<Map<String, Object>>map(trouble -> Map.of("ok", false, "trouble", trouble))
                .orElse(Map.of("ok", true));
    }

    @PutMapping("/{id}/signature")
    @PreAuthorize(Who.WRITES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(@PathVariable UUID id, @RequestBody Words words) {
        mailboxes.sign(id, words.signature());
    }

    private long seen(UUID id, String ifMatch) {
        return EntityTag.seen(ifMatch, () -> mailboxes.get(id).version());
    }

    private static ResponseEntity<Mailbox> answer(Mailbox mailbox) {
        return ResponseEntity.ok().eTag(EntityTag.of(mailbox.version())).body(mailbox);
    }
}
