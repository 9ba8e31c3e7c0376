/** Who is there and who is away: absences with their stand-ins, presence, and how much more work somebody can take. */
@org.springframework.modulith.ApplicationModule(
        displayName = "presence",
        allowedDependencies = {"kernel", "kernel::engine", "access", "records", "records::text", "worklist"})
package org.callboard.presence;
