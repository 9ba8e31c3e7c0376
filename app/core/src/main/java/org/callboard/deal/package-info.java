/** Deals: what may be sold, to whom, and where it stands in the pipeline that is its process. */
@org.springframework.modulith.ApplicationModule(
        displayName = "deal",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "kernel::release",
            "rules",
            "rules::deal",
            "access",
            "records",
            "records::text",
            "decision",
            "imports",
            "lead",
            "customer",
            "activity",
            "signals"
        })
package org.callboard.deal;
