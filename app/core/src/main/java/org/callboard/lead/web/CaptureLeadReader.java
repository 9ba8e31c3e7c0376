package org.callboard.lead.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Map;
import org.callboard.lead.CaptureLead;
import org.springframework.boot.jackson.JsonComponent;

/** Reads a lead strictly and to the end: every unknown field and every wrong type is told, not only the first. */
@JsonComponent
class CaptureLeadReader extends JsonDeserializer<CaptureLead> {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Override
    public CaptureLead deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return CaptureLead.of(parser.<Map<String, Object>>readValueAs(OBJECT));
    }
}
