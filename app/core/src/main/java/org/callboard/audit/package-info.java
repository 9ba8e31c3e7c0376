/** What happened, append-only; hears every domain event. */
@org.springframework.modulith.ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"kernel", "access"})
package org.callboard.audit;
