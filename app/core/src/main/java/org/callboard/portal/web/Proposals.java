package org.callboard.portal.web;

import java.util.List;
import java.util.Map;
import org.callboard.knowledge.Inquiries;

/** What may answer a question, as links that tell that they were followed. */
final class Proposals {

    private Proposals() {}

    static List<Map<String, Object>> hits(Inquiries.Proposal proposal) {
        return proposal.hits().stream()
                .map(hit -> Map.<String, Object>of(
                        "title", hit.title(),
                        "excerpt", hit.excerpt(),
                        "path", "/help/" + hit.language() + "/a/" + hit.slug() + "?asked=" + proposal.inquiry()))
                .toList();
    }
}
