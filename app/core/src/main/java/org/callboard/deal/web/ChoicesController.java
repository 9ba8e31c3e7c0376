package org.callboard.deal.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.deal.DealChoices;
import org.callboard.deal.DealChoices.Choice;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The managed lists: {@code lost-reasons} and {@code competitors}. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/deal-lists/{list}")
class ChoicesController {

    record Named(String name) {}

    record Change(Integer position, Boolean retired) {}

    private final DealChoices choices;

    ChoicesController(DealChoices choices) {
        this.choices = choices;
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    Map<String, List<Choice>> all(@PathVariable String list) {
        return Map.of("items", choices.of(list));
    }

    @PostMapping
    @PreAuthorize(Who.KEEPS)
    @ResponseStatus(HttpStatus.CREATED)
    Choice add(@PathVariable String list, @RequestBody Named wish) {
        return choices.add(list, wish.name());
    }

    @PatchMapping("/{id}")
    @PreAuthorize(Who.KEEPS)
    Choice change(@PathVariable String list, @PathVariable UUID id, @RequestBody Change wish) {
        return choices.change(list, id, wish.position(), wish.retired());
    }
}
