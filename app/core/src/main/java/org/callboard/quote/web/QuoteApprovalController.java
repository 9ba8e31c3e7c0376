package org.callboard.quote.web;

import java.util.UUID;
import org.callboard.deal.DealApprovals;
import org.callboard.kernel.Lit;
import org.callboard.quote.Quotes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody has to agree to a quote's discount before it is sent; to withdraw it is the deal's own door. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/quotes/{id}/approval")
class QuoteApprovalController {

    private final Quotes quotes;

    QuoteApprovalController(Quotes quotes) {
        this.quotes = quotes;
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    DealApprovals.Standing standing(@PathVariable UUID id) {
        return quotes.approval(id);
    }

    @PostMapping
    @PreAuthorize(Who.SELLS)
    DealApprovals.Standing ask(@PathVariable UUID id) {
        return quotes.askApproval(id);
    }
}
