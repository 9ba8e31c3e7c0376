package org.callboard.files.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.callboard.access.SubjectPath;
import org.callboard.files.Files;
import org.callboard.files.KeptFile;
import org.callboard.files.StoreAway;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.Lit;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** The door to the files of any object; the rights are the object's own. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class FileController {

    static final String READS = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager',"
            + " 'marketer', 'analyst', 'admin')";
    static final String WORKS = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager', 'admin')";

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @PostMapping(path = "/{objects}/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(WORKS)
    ResponseEntity<KeptFile> add(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) String requestKey)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            KeptFile kept = files.keep(
                    SubjectPath.subject("files", objects, id), file.getOriginalFilename(), content, requestKey);
            return ResponseEntity.created(URI.create("/api/v1/files/" + kept.id()))
                    .body(kept);
        }
    }

    /** Newest first. */
    @GetMapping("/{objects}/{id}/files")
    @PreAuthorize(READS)
    Files.Slice list(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return files.of(SubjectPath.subject("files", objects, id), before, size);
    }

    @GetMapping("/files/{id}")
    @PreAuthorize(READS)
    KeptFile get(@PathVariable UUID id) {
        return files.get(id);
    }

    /** The bytes, to be kept and never to be shown in place: whatever a stranger sent must not run as a page of ours. */
    @GetMapping("/files/{id}/content")
    @PreAuthorize(READS)
    ResponseEntity<Resource> content(@PathVariable UUID id, WebRequest request) {
        KeptFile file = files.get(id);
        if (request.checkNotModified("\"" + file.sha256() + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .headers(Attachment.headers(file))
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(id)));
    }

    @DeleteMapping("/files/{id}")
    @PreAuthorize(WORKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        files.delete(id);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(StoreAway away) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, away.getMessage());
        problem.setProperty("reference", Correlation.id());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
