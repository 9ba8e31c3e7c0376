package org.callboard.access.web;

import java.util.List;
import java.util.Map;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to the colleagues: who they are, and whether they are there today. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/colleagues")
@PreAuthorize(PeopleController.STAFF)
class PeopleController {

    static final String STAFF = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager',"
            + " 'marketer', 'analyst', 'admin')";

    record Presence(Boolean present) {}

    private final People people;
    private final CurrentUser currentUser;

    PeopleController(People people, CurrentUser currentUser) {
        this.people = people;
        this.currentUser = currentUser;
    }

    @GetMapping
    @PreAuthorize(STAFF)
    Map<String, List<Person>> search(@RequestParam(defaultValue = "") String q) {
        return Map.of("items", people.search(q));
    }

    @GetMapping("/me")
    @PreAuthorize(STAFF)
    Person me() {
        String username = currentUser.viewer().username();
        return people.find(username).orElseThrow(() -> new NotFound("colleague", username));
    }

    @PutMapping("/me/presence")
    @PreAuthorize(STAFF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void iAm(@RequestBody Presence presence) {
        set(currentUser.viewer().username(), presence);
    }

    @PutMapping("/{username}/presence")
    @PreAuthorize(STAFF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void isPresent(@PathVariable String username, @RequestBody Presence presence) {
        set(username, presence);
    }

    private void set(String username, Presence presence) {
        if (presence.present() == null) {
            throw new BadInput("present", "Say true or false.");
        }
        people.setPresent(username, presence.present());
    }
}
