/** Invented leads and deals, and what becomes of them, for a first look, told once through the product's own doors. */
@org.springframework.modulith.ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "kernel::release",
            "access",
            "activity",
            "customer",
            "knowledge",
            "lead",
            "worklist",
            "records",
            "quote",
            "communication",
            "deal",
            "analytics",
            "support"
        })
package org.callboard.demo;
