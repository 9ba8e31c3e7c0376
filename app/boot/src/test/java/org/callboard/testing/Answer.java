package org.callboard.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the door answered. */
public record Answer(int status, String text, HttpResponse<String> raw, ObjectMapper json) {

    Answer(HttpResponse<String> raw, ObjectMapper json) {
        this(raw.statusCode(), raw.body(), raw, json);
    }

    public String header(String name) {
        return raw.headers().firstValue(name).orElse(null);
    }

    public JsonNode body() {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON but: " + text, e);
        }
    }

    /** A value of the body by JSON pointer, as text: {@code at("/process/version")}. */
    public String at(String pointer) {
        JsonNode node = body().at(pointer);
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
