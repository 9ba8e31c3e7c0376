package org.callboard.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.callboard.access.SortKeys;
import org.callboard.kernel.Lit;
import org.callboard.kernel.PageRequest;
import org.callboard.lead.LeadExport;
import org.callboard.lead.LeadQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the same filter and sort as the list, and writes all of it. */
@RestController
@Lit("api")
class LeadExportController {

    private final LeadExport export;

    LeadExportController(LeadExport export) {
        this.export = export;
    }

    @GetMapping("/api/v1/leads/export")
    @PreAuthorize(Who.READS)
    void export(
            @RequestParam MultiValueMap<String, String> filter,
            @SortKeys({"name", "company", "score", "createdAt", "changedAt", "status", "owner", "custom.*"})
                    PageRequest order,
            HttpServletResponse response)
            throws IOException {
        LeadQuery query = LeadFilter.query(filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"");
        export.write(query, order.sort(), response.getOutputStream());
    }
}
