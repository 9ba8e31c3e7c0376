package org.callboard.support.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.support.CannedAnswers;
import org.callboard.support.Contracts;
import org.callboard.support.Macros;
import org.callboard.support.TicketView;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the desk works with: macros, canned answers, contracts. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class DeskController {

    private final Macros macros;
    private final CannedAnswers answers;
    private final Contracts contracts;

    DeskController(Macros macros, CannedAnswers answers, Contracts contracts) {
        this.macros = macros;
        this.answers = answers;
        this.contracts = contracts;
    }

    @GetMapping("/macros")
    @PreAuthorize(Who.WORKS)
    Map<String, List<Macros.Macro>> macros() {
        return Map.of("items", macros.all());
    }

    /** With an id it changes that one. */
    @PostMapping("/macros")
    @PreAuthorize(Who.KEEPS)
    Macros.Macro putMacro(@RequestBody Macros.Macro macro) {
        return macros.put(macro);
    }

    @DeleteMapping("/macros/{id}")
    @PreAuthorize(Who.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMacro(@PathVariable UUID id) {
        macros.remove(id);
    }

    @PostMapping("/tickets/{ticket}/macros/{id}")
    @PreAuthorize(Who.WORKS)
    TicketView run(
            @PathVariable UUID ticket,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return macros.run(ticket, id, key);
    }

    @GetMapping("/canned-answers")
    @PreAuthorize(Who.WORKS)
    Map<String, List<CannedAnswers.Answer>> answers(@RequestParam(required = false) String q) {
        return Map.of("items", answers.find(q));
    }

    /** With an id it changes that one. */
    @PostMapping("/canned-answers")
    @PreAuthorize(Who.WORKS)
    CannedAnswers.Answer putAnswer(@RequestBody CannedAnswers.Answer answer) {
        return answers.put(answer);
    }

    @DeleteMapping("/canned-answers/{id}")
    @PreAuthorize(Who.WORKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAnswer(@PathVariable UUID id) {
        answers.remove(id);
    }

    @GetMapping("/tickets/{ticket}/canned-answers/{id}")
    @PreAuthorize(Who.WORKS)
    Map<String, String> filled(@PathVariable UUID ticket, @PathVariable UUID id) {
        return Map.of("text", answers.filled(id, ticket));
    }

    @GetMapping("/companies/{id}/contracts")
    @PreAuthorize("isAuthenticated()")
    Map<String, Object> contracts(@PathVariable UUID id) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("items", contracts.of(id));
        return all;
    }

    /** With an id it changes that one. */
    @PostMapping("/companies/{id}/contracts")
    @PreAuthorize(Who.KEEPS)
    Contracts.Contract putContract(@PathVariable UUID id, @RequestBody Contracts.Contract contract) {
        return contracts.put(new Contracts.Contract(
                contract.id(),
                id,
                contract.name(),
                contract.tier(),
                contract.calendar(),
                contract.startsOn(),
                contract.endsOn()));
    }
}
