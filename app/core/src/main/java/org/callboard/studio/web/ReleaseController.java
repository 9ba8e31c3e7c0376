package org.callboard.studio.web;

import java.util.List;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.studio.PublishedRelease;
import org.callboard.studio.ReleaseList;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to the list of releases. */
@RestController
@Lit("api")
class ReleaseController {

    private final ReleaseList releases;

    ReleaseController(ReleaseList releases) {
        this.releases = releases;
    }

    @GetMapping("/api/v1/releases")
    @PreAuthorize("hasAnyRole('analyst', 'admin')")
    Page<PublishedRelease> releases(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return releases.all(new PageRequest(page, size, List.of()));
    }
}
