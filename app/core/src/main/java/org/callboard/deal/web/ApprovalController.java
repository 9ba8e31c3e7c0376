package org.callboard.deal.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.deal.DealApprovals;
import org.callboard.kernel.Lit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody has to agree to a deal's discount, and who was asked. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/deals/{id}")
class ApprovalController {

    record Withdrawal(String reason) {}

    private final DealApprovals approvals;

    ApprovalController(DealApprovals approvals) {
        this.approvals = approvals;
    }

    @GetMapping("/approval")
    @PreAuthorize(Who.READS)
    DealApprovals.Standing standing(@PathVariable UUID id) {
        return approvals.of(id);
    }

    @GetMapping("/approvals")
    @PreAuthorize(Who.READS)
    Map<String, List<DealApprovals.Approval>> history(@PathVariable UUID id) {
        return Map.of("items", approvals.history(id));
    }

    /** Asks for the discount as it stands. */
    @PostMapping("/approval")
    @PreAuthorize(Who.CHANGES)
    DealApprovals.Standing ask(@PathVariable UUID id) {
        return approvals.ask(id);
    }

    @PostMapping("/approval/withdraw")
    @PreAuthorize(Who.CHANGES)
    DealApprovals.Standing withdraw(@PathVariable UUID id, @RequestBody(required = false) Withdrawal wish) {
        return approvals.withdraw(id, wish == null ? null : wish.reason());
    }
}
