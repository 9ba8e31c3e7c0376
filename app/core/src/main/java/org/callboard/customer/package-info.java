/** Companies and people: who they are, who belongs to whom, who is the same, what they allow, and how a lead becomes one. */
@org.springframework.modulith.ApplicationModule(
        displayName = "customer",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "access",
            "records",
            "records::text",
            "matching",
            "imports",
            "lead",
            "decision"
        })
package org.callboard.customer;
