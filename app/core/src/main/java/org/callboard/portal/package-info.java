/** The customers' own door: their requests and no others, what we know for everybody, and where a request stands. */
@org.springframework.modulith.ApplicationModule(
        displayName = "portal",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "access",
            "audit",
            "customer",
            "files",
            "guest",
            "knowledge",
            "records::text",
            "support"
        })
package org.callboard.portal;
