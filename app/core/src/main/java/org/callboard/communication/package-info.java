/** Messages in and out over every channel: mailboxes, threads, the outbox that loses none and sends none twice. */
@org.springframework.modulith.ApplicationModule(
        displayName = "communication",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "kernel::release",
            "rules",
            "rules::communication",
            "decision",
            "lead",
            "access",
            "audit",
            "customer",
            "customer::consent",
            "files",
            "records",
            "records::text",
            "signals",
            "worklist"
        })
package org.callboard.communication;
