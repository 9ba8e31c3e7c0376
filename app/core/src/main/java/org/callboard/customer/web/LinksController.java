package org.callboard.customer.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.SortKeys;
import org.callboard.customer.Hierarchy;
import org.callboard.customer.Link;
import org.callboard.customer.LinkDraft;
import org.callboard.customer.Links;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors to who works where, from either end. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class LinksController {

    private final Links links;

    LinksController(Links links) {
        this.links = links;
    }

    @GetMapping("/companies/{id}/people")
    @PreAuthorize(Who.READS)
    Page<Link> people(@PathVariable UUID id, @SortKeys({"name", "role", "since"}) PageRequest page) {
        return links.peopleOf(id, page);
    }

    @GetMapping("/people/{id}/companies")
    @PreAuthorize(Who.READS)
    Map<String, List<Link>> companies(@PathVariable UUID id) {
        return Map.of("items", links.companiesOf(id));
    }

    @PutMapping("/companies/{id}/people/{person}")
    @PreAuthorize(Who.CHANGES)
    Link putPerson(@PathVariable UUID id, @PathVariable UUID person, @RequestBody(required = false) LinkDraft draft) {
        return links.put(person, id, draft);
    }

    @PutMapping("/people/{id}/companies/{company}")
    @PreAuthorize(Who.CHANGES)
    Link putCompany(@PathVariable UUID id, @PathVariable UUID company, @RequestBody(required = false) LinkDraft draft) {
        return links.put(id, company, draft);
    }

    @DeleteMapping("/companies/{id}/people/{person}")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePerson(@PathVariable UUID id, @PathVariable UUID person) {
        links.remove(person, id);
    }

    @DeleteMapping("/people/{id}/companies/{company}")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCompany(@PathVariable UUID id, @PathVariable UUID company) {
        links.remove(id, company);
    }

    @GetMapping("/companies/{id}/hierarchy")
    @PreAuthorize(Who.READS)
    Hierarchy hierarchy(@PathVariable UUID id) {
        return links.hierarchyOf(id);
    }
}
