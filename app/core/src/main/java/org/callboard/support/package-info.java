/** Tickets: what customers ask for, what was promised to them, and the process that forgets neither. */
@org.springframework.modulith.ApplicationModule(
        displayName = "support",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "kernel::release",
            "rules",
            "rules::support",
            "access",
            "audit",
            "records",
            "records::text",
            "decision",
            "imports",
            "customer",
            "communication",
            "presence"
        })
package org.callboard.support;
