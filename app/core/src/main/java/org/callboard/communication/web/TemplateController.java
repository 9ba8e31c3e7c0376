package org.callboard.communication.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.communication.Template;
import org.callboard.communication.TemplateBook;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.Templates;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors to templates of messages. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/templates")
class TemplateController {

    private static final String YAML = "application/yaml";
    private static final String AUTHORS = "hasAnyRole('analyst', 'admin')";
    private static final int NEW = -1;

    /** @param about {@code {type, id}} */
    record Wish(MessageWish.About about, UUID person, Map<String, String> values, String language) {

        Templates.Wish read() {
            if (about != null && (about.type() == null || about.id() == null)) {
                throw new BadInput("about", "Give type and id, like {\"type\": \"deal\", \"id\": \"…\"}.");
            }
            if (values != null && values.containsValue(null)) {
                throw new BadInput("values", "Holds texts, none of them null.");
            }
            return new Templates.Wish(
                    about == null ? null : new Subject(about.type(), about.id()), person, values, language);
        }
    }

    private final TemplateBook templates;

    TemplateController(TemplateBook templates) {
        this.templates = templates;
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    Map<String, List<Map<String, Object>>> all() {
        return Map.of(
                "items", templates.all().stream().map(TemplateController::line).toList());
    }

    /** What may be named in words about a kind of subject. */
    @GetMapping("/names")
    @PreAuthorize(Who.READS)
    Map<String, List<TemplateBook.Name>> names(@RequestParam(required = false) String about) {
        return Map.of("items", templates.names(about));
    }

    @GetMapping("/{key}")
    @PreAuthorize(Who.READS)
    ResponseEntity<Map<String, Object>> read(@PathVariable String key) {
        return answer(templates.get(key));
    }

    /** Writes the next version: with {@code If-Match} of the one that was read, without for a new template. */
    @PutMapping("/{key}")
    @PreAuthorize(AUTHORS)
    ResponseEntity<Map<String, Object>> put(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody TemplateDraft draft) {
        return answer(templates.put(key, seen(key, ifMatch), draft));
    }

    @GetMapping("/{key}/versions")
    @PreAuthorize(Who.READS)
    Map<String, List<Map<String, Object>>> versions(@PathVariable String key) {
        return Map.of(
                "items",
                templates.versions(key).stream().map(TemplateController::line).toList());
    }

    @GetMapping("/{key}/versions/{version}")
    @PreAuthorize(Who.READS)
    Map<String, Object> version(@PathVariable String key, @PathVariable int version) {
        return whole(templates.get(key, version));
    }

    @PostMapping("/{key}/versions/{version}/restore")
    @PreAuthorize(AUTHORS)
    ResponseEntity<Map<String, Object>> restore(@PathVariable String key, @PathVariable int version) {
        return answer(templates.restore(key, templates.get(key).version(), version));
    }

    @PostMapping("/{key}/retire")
    @PreAuthorize(AUTHORS)
    ResponseEntity<Map<String, Object>> retire(@PathVariable String key) {
        return answer(templates.retire(key, templates.get(key).version(), true));
    }

    @PostMapping("/{key}/reinstate")
    @PreAuthorize(AUTHORS)
    ResponseEntity<Map<String, Object>> reinstate(@PathVariable String key) {
        return answer(templates.retire(key, templates.get(key).version(), false));
    }

    /** How it reads on a record in sight; what is missing is named. */
    @PostMapping("/{key}/preview")
    @PreAuthorize(Who.READS)
    TemplateBook.Preview preview(@PathVariable String key, @RequestBody Wish wish) {
        return templates.preview(key, wish.read());
    }

    /** Sends it to the caller's own address. */
    @PostMapping("/{key}/test")
    @PreAuthorize(Who.READS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, UUID> test(@PathVariable String key, @RequestBody Wish wish) {
        return Map.of("messageId", templates.sendToMyself(key, wish.read()));
    }

    /** The file that a release may ship, and another house takes. */
    @GetMapping(path = "/{key}/file", produces = YAML)
    @PreAuthorize(Who.READS)
    ResponseEntity<String> file(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(YAML + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".yaml\"")
                .body(templates.write(key));
    }

    @PutMapping(
            path = "/{key}/file",
            consumes = {YAML, "text/yaml", MediaType.TEXT_PLAIN_VALUE})
    @PreAuthorize(AUTHORS)
    ResponseEntity<Map<String, Object>> file(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody String file) {
        return answer(templates.read(key, seen(key, ifMatch), file));
    }

    private int seen(String key, String ifMatch) {
        return ifMatch == null ? NEW : (int) EntityTag.seen(ifMatch, () -> now(key));
    }

    private int now(String key) {
        try {
            return templates.get(key).version();
        } catch (NotFound none) {
            return NEW;
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(Template template) {
        return ResponseEntity.ok().eTag(EntityTag.of(template.version())).body(whole(template));
    }

    private static Map<String, Object> whole(Template template) {
        Map<String, Object> whole = line(template);
        whole.put("languages", template.draft().languages());
        return whole;
    }

    private static Map<String, Object> line(Template template) {
        Map<String, Object> line = new LinkedHashMap<>();
        TemplateDraft draft = template.draft();
        line.put("key", template.key());
        line.put("title", draft.title());
        line.put("channel", draft.channel());
        line.put("purpose", draft.purpose());
        line.put("about", draft.about());
        line.put("version", template.version());
        line.put("release", template.release());
        line.put("shipped", template.shipped());
        line.put("retired", template.retired());
        line.put("author", template.author());
        line.put("at", template.at());
        line.put("languages", draft.languages().keySet());
        return line;
    }
}
