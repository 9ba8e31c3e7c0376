package org.callboard.deal.web;

import java.util.List;
import java.util.Map;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pipelines as the newest release draws them. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/pipelines")
class PipelinesController {

    private final Pipelines pipelines;

    PipelinesController(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    Map<String, List<Pipeline>> all() {
        return Map.of("items", pipelines.newest());
    }

    @GetMapping("/{id}")
    @PreAuthorize(Who.READS)
    Pipeline one(@PathVariable String id) {
        return pipelines.newest(id).orElseThrow(() -> new NotFound("pipeline", id));
    }
}
