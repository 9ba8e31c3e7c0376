package org.callboard.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an edition says, as the database keeps it. */
@Component
class EditionJson {

    private record Content(List<Hours> hours, String country, List<SpecialDay> days) {}

    private final ObjectMapper json;

    EditionJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Edition edition) {
        try {
            return json.writeValueAsString(new Content(edition.hours(), edition.country(), edition.days()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Edition read(int number, LocalDate from, String content) {
        try {
            Content read = json.readValue(content, Content.class);
            return new Edition(number, from, read.hours(), read.country(), read.days());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
