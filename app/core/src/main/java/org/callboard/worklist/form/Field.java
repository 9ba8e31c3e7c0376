package org.callboard.worklist.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** One question of a form, as Camunda Forms JSON writes it. */
record Field(JsonNode json) {

    private static final Set<String> QUESTIONS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "taglist", "radio", "select");

    /** Whether it asks a person for an answer; texts, pictures and read-only facts do not. */
    boolean asks() {
        return QUESTIONS.contains(type())
                && !key().isBlank()
                && !json.path("disabled").asBoolean()
                && !isReadOnly();
    }

    private boolean isReadOnly() {
        JsonNode readOnly = json.path("readonly");
        return readOnly.asBoolean()
                || readOnly.isTextual() && !readOnly.asText().isBlank();
    }

    String type() {
        return json.path("type").asText();
    }

    String key() {
        return json.path("key").asText();
    }

    String label() {
        String label = text(json.path("label"));
        return label == null ? key() : label;
    }

    /** A FEEL expression; {@code null} when it always shows. */
    String hideIf() {
        return text(json.path("conditional").path("hide"));
    }

    JsonNode rule(String name) {
        return json.path("validate").path(name);
    }

    static String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
