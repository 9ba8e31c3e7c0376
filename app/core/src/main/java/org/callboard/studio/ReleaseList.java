package org.callboard.studio;

import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.stereotype.Service;

/** What was published, newest first. */
@Service
public class ReleaseList {

    private final ReleaseStore store;

    ReleaseList(ReleaseStore store) {
        this.store = store;
    }

    public Page<PublishedRelease> all(PageRequest page) {
        return store.all(page);
    }
}
