package org.callboard.analytics.web;

import org.callboard.analytics.Refill;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes the copies of deals again that figures are read from. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/forecast/refill")
@PreAuthorize("hasRole('admin')")
class RefillController {

    private final Refill refill;

    RefillController(Refill refill) {
        this.refill = refill;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('admin')")
    Refill.Progress ask() {
        return refill.ask();
    }

    @GetMapping
    @PreAuthorize("hasRole('admin')")
    Refill.Progress progress() {
        return refill.progress();
    }
}
