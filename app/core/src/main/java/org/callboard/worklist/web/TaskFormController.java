package org.callboard.worklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.worklist.Worklist;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to what a task asks: the form, what it starts from, and what was typed so far. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/tasks/{id}")
@PreAuthorize(TaskController.STAFF)
class TaskFormController {

    /** @param draft what this person typed and has not sent; {@code null} when nothing */
    record Form(JsonNode schema, Map<String, Object> data, Map<String, Object> draft) {}

    private final Worklist worklist;
    private final ObjectMapper json;

    TaskFormController(Worklist worklist, ObjectMapper json) {
        this.worklist = worklist;
        this.json = json;
    }

    @GetMapping("/form")
    @PreAuthorize(TaskController.STAFF)
    Form form(@PathVariable String id) {
        String schema = worklist.form(id).orElseThrow(() -> new NotFound("form of task", id));
        return new Form(read(schema), worklist.formData(id), worklist.draft(id).orElse(null));
    }

    @PutMapping("/draft")
    @PreAuthorize(TaskController.STAFF)
    void keepDraft(@PathVariable String id, @RequestBody TaskController.Answers draft) {
        worklist.keepDraft(id, draft.answers());
    }

    private JsonNode read(String schema) {
        try {
            return json.readTree(schema);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
