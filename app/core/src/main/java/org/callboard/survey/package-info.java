/** How satisfied customers are: asked by a signed link after a ticket, answered once, kept beside it and in figures. */
@org.springframework.modulith.ApplicationModule(
        displayName = "survey",
        allowedDependencies = {"kernel", "kernel::engine", "access", "audit", "communication", "guest", "records::text"
        })
package org.callboard.survey;
