package org.callboard.worklist.web;

import java.util.List;
import org.callboard.kernel.Lit;
import org.callboard.kernel.engine.Models;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to steps that gave up: seen and tried again by whoever administers the house. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/incidents")
@PreAuthorize("hasRole('admin')")
class IncidentController {

    private static final int SHOWN = 200;

    record Incidents(List<Models.Incident> items, long total) {}

    private final Models models;

    IncidentController(Models models) {
        this.models = models;
    }

    @GetMapping
    @PreAuthorize("hasRole('admin')")
    Incidents list() {
        return new Incidents(models.incidents(SHOWN), models.incidentCount());
    }

    @PostMapping("/{id}/retry")
    @PreAuthorize("hasRole('admin')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String id) {
        models.retry(id);
    }
}
