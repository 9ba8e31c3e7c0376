/** Who may do what: roles, teams, the current user. */
@org.springframework.modulith.ApplicationModule(
        displayName = "access",
        allowedDependencies = {"kernel", "kernel::engine"})
package org.callboard.access;
