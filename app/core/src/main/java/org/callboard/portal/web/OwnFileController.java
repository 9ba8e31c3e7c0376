package org.callboard.portal.web;

import java.io.InputStream;
import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.portal.member.Visitors;
import org.callboard.portal.request.OwnFiles;
import org.callboard.support.FilesOfCustomer;
import org.callboard.support.TicketsOfCustomer;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bytes that a customer laid beside a request, back to them; kept and never shown in place. */
@RestController
@Lit("ui")
@PreAuthorize("hasRole('customer')")
class OwnFileController {

    private final Visitors visitors;
    private final TicketsOfCustomer tickets;
    private final OwnFiles files;
    private final FilesOfCustomer mails;

    OwnFileController(Visitors visitors, TicketsOfCustomer tickets, OwnFiles files, FilesOfCustomer mails) {
        this.visitors = visitors;
        this.tickets = tickets;
        this.files = files;
        this.mails = mails;
    }

    @GetMapping("/portal/requests/{id:[0-9a-f-]{36}}/files/{file:[0-9a-f-]{36}}")
    ResponseEntity<Resource> open(@PathVariable UUID id, @PathVariable UUID file) {
        return visitors.current()
                .map(visitor -> tickets.get(visitor.customer(), id))
                .flatMap(own -> files.open(own.id(), file))
                .map(opened -> answer(opened.file().name(), opened.file().size(), opened.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What went along with a word: of the house, or of the customer's own mail. */
    @GetMapping("/portal/requests/{id:[0-9a-f-]{36}}/words/{word:[0-9a-f-]{36}}/files/{file:[0-9a-f-]{36}}")
    ResponseEntity<Resource> along(@PathVariable UUID id, @PathVariable UUID word, @PathVariable UUID file) {
        return visitors.current()
                .map(visitor -> mails.open(visitor.customer(), id, word, file))
                .map(opened -> answer(opened.file().name(), opened.file().bytes(), opened.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> answer(String name, long bytes, InputStream content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(bytes)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(content));
    }

    @org.springframework.web.bind.annotation.ExceptionHandler
    ResponseEntity<Void> gone(NotFound notTheirs) {
        return ResponseEntity.notFound().build();
    }
}
