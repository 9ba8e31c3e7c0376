/** From first contact to qualified lead. */
@org.springframework.modulith.ApplicationModule(
        displayName = "lead",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "rules",
            "rules::lead",
            "access",
            "decision",
            "guest",
            "imports",
            "records",
            "records::text",
            "search"
        })
package org.callboard.lead;
