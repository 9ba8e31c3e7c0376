package org.callboard.customer.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.customer.Conversions;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors to which customer a lead became, and where a customer came from. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
@PreAuthorize(Who.READS)
class ConversionsController {

    private final Conversions conversions;

    ConversionsController(Conversions conversions) {
        this.conversions = conversions;
    }

    @GetMapping("/leads/{id}/conversion")
    Conversions.Conversion ofLead(@PathVariable UUID id) {
        return conversions.ofLead(id).orElseThrow(() -> new NotFound("conversion of the lead", id));
    }

    @GetMapping("/people/{id}/conversions")
    Map<String, List<Conversions.Conversion>> ofPerson(@PathVariable UUID id) {
        return Map.of("items", conversions.ofPerson(id));
    }

    @GetMapping("/companies/{id}/conversions")
    Map<String, List<Conversions.Conversion>> ofCompany(@PathVariable UUID id) {
        return Map.of("items", conversions.ofCompany(id));
    }
}
