package org.callboard.portal.web;

import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.portal.PortalMembers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which people of customers may come in, by REST. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/people/{id}/portal")
@PreAuthorize("hasAnyRole('support-agent', 'support-manager', 'sales-manager', 'admin')")
class MemberController {

    /** @param wholeCompany whether they see the requests of their company, too */
    record Invitation(boolean wholeCompany) {}

    private final PortalMembers members;

    MemberController(PortalMembers members) {
        this.members = members;
    }

    @GetMapping
    PortalMembers.Member get(@PathVariable UUID id) {
        return members.of(id).orElseThrow(() -> new NotFound("member of the portal", id));
    }

    @PostMapping("/invite")
    PortalMembers.Member invite(@PathVariable UUID id, @RequestBody Invitation invitation) {
        return members.invite(id, invitation.wholeCompany());
    }

    @PostMapping("/block")
    PortalMembers.Member block(@PathVariable UUID id) {
        return members.block(id, true);
    }

    @PostMapping("/let-in")
    PortalMembers.Member letIn(@PathVariable UUID id) {
        return members.block(id, false);
    }
}
