package org.callboard.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Which kind of record a door is of. */
@Component
@Lit("api")
class DoorKinds {

    static final String API = "/api/v1/";

    private final Map<String, RecordKind> byPlural;

    DoorKinds(List<RecordKind> kinds) {
        this.byPlural = kinds.stream().collect(Collectors.toMap(RecordKind::plural, Function.identity()));
    }

    List<RecordKind> all() {
        return List.copyOf(byPlural.values());
    }

    /** What a request that came through one of these doors is about. */
    RecordKind of(HttpServletRequest request) {
        String plural = plural(request);
        if (!byPlural.containsKey(plural)) {
            throw new NotFound("door to", plural);
        }
        return byPlural.get(plural);
    }

    static String plural(HttpServletRequest request) {
        String door = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return door.substring(API.length()).split("/", 2)[0];
    }
}
