package org.callboard.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.imports.Imports.Progress;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports by REST, the same for every object; {@link ImportDoors} opens a door of its own for each. Who may import what
 * is the desk's to say.
 */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
@PreAuthorize("isAuthenticated()")
class ImportController {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<Map<String, Map<String, String>>> WORDS = new TypeReference<>() {};

    private final ImportDesk desk;
    private final ImportIntake intake;
    private final ObjectMapper json;

    ImportController(ImportDesk desk, ImportIntake intake, ObjectMapper json) {
        this.desk = desk;
        this.intake = intake;
        this.json = json;
    }

    /** At {@code /api/v1/leads/imports} and its like. */
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Progress> bring(
            HttpServletRequest request,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) String mapping,
            @RequestParam(defaultValue = "skip") String duplicates,
            @RequestParam(required = false) String defaults,
            @RequestParam(required = false) String meant,
            @RequestParam(defaultValue = "true") boolean start,
            @RequestHeader(name = "Idempotency-Key", required = false) String key)
            throws IOException {
        ImportIntake.Wish wish = wish(texts("mapping", mapping), duplicates, texts("defaults", defaults), words(meant));
        try (InputStream in = file.getInputStream()) {
            String object = ImportDoors.object(request);
            Progress started = start
                    ? intake.bring(object, file.getOriginalFilename(), in, wish, key)
                    : desk.progress(
                            intake.look(object, file.getOriginalFilename(), in).id());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + started.id()))
                    .body(started);
        }
    }

    private static ImportIntake.Wish wish(
            Map<String, String> mapping,
            String duplicates,
            Map<String, String> defaults,
            Map<String, Map<String, String>> meant) {
        return new ImportIntake.Wish(mapping, duplicates(duplicates), defaults, meant);
    }

    /** Starts what was brought with {@code start=false}. */
    @PostMapping("/imports/{id}/start")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Progress> start(@PathVariable UUID id, @RequestBody(required = false) Start start) {
        Start said = start == null ? new Start(null, null, null, null) : start;
        ImportIntake.Wish wish = wish(
                said.mapping(), said.duplicates() == null ? "skip" : said.duplicates(), said.defaults(), said.meant());
        return ResponseEntity.accepted().body(intake.start(id, wish));
    }

    /** @param meant by field, the known word by the one that the file writes */
    record Start(
            Map<String, String> mapping,
            String duplicates,
            Map<String, String> defaults,
            Map<String, Map<String, String>> meant) {}

    /** Words of the file that name nothing known, with what may be meant. @param mapping as when it starts */
    @GetMapping("/imports/{id}/doubts")
    @PreAuthorize("isAuthenticated()")
    Map<String, List<Imports.Doubtful>> doubts(@PathVariable UUID id, @RequestParam(required = false) String mapping) {
        return Map.of("items", intake.doubts(id, texts("mapping", mapping)));
    }

    /** At {@code /api/v1/leads/imports} and its like. */
    @PreAuthorize("isAuthenticated()")
    Page<Progress> recent(HttpServletRequest request, PageRequest page) {
        return desk.recent(ImportDoors.object(request), page);
    }

    @GetMapping("/imports/{id}")
    @PreAuthorize("isAuthenticated()")
    Progress progress(@PathVariable UUID id) {
        return desk.progress(id);
    }

    @GetMapping(path = "/imports/{id}/errors", produces = "text/csv")
    @PreAuthorize("isAuthenticated()")
    void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        desk.progress(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"");
        desk.writeErrors(id, response.getOutputStream());
    }

    @PostMapping("/imports/{id}/undo")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Progress> undo(@PathVariable UUID id) {
        desk.undo(id);
        return ResponseEntity.accepted().body(desk.progress(id));
    }

    @PostMapping("/imports/{id}/cancel")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Progress> cancel(@PathVariable UUID id) {
        desk.cancel(id);
        return ResponseEntity.accepted().body(desk.progress(id));
    }

    /** {@code null} when nothing was sent. */
    private Map<String, String> texts(String part, String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            Map<String, String> texts = json.readValue(sent, TEXTS);
            if (texts == null || texts.containsValue(null)) {
                throw new BadInput(part, "Every value must be a text.");
            }
            return texts;
        } catch (JsonProcessingException e) {
            throw new BadInput(part, "This must be a JSON object of texts, for example {\"E-mail\": \"email\"}.");
        }
    }

    /** {@code null} when nothing was sent. */
    private Map<String, Map<String, String>> words(String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return json.readValue(sent, WORDS);
        } catch (JsonProcessingException e) {
            throw new BadInput("meant", "This must be a JSON object like {\"product\": {\"GTXPro\": \"GTX Pro\"}}.");
        }
    }

    private static Duplicates duplicates(String sent) {
        return switch (sent.toLowerCase(Locale.ROOT)) {
            case "skip" -> Duplicates.SKIP;
            case "update" -> Duplicates.UPDATE;
            case "create" -> Duplicates.CREATE;
            default -> throw new BadInput("duplicates", "Choose skip, update or create.");
        };
    }
}
