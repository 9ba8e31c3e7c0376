package org.callboard.ui.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** A filter as it is kept in a saved view: its URL parameters as JSON. */
final class ViewJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ViewJson() {}

    static String write(ListFilter filter) {
        try {
            return JSON.writeValueAsString(filter.asParameters());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An unreadable view shows everything rather than nothing. */
    static ListFilter read(String json, List<Facet> facets) {
        try {
            return ListFilter.from(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}), facets);
        } catch (JsonProcessingException unreadable) {
            return ListFilter.none();
        }
    }
}
