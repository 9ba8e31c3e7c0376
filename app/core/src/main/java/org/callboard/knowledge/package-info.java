/** What we know, written down: articles with languages, versions and a review, found by readers before they have to ask. */
@org.springframework.modulith.ApplicationModule(
        displayName = "knowledge",
        allowedDependencies = {"kernel", "kernel::engine", "access", "audit", "guest", "records::text", "signals"})
package org.callboard.knowledge;
