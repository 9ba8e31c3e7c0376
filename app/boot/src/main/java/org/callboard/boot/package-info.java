/** What makes the rooms one house: the clock, the targets, security, people from Keycloak, embedded services. */
@org.springframework.modulith.ApplicationModule(
        displayName = "boot",
        allowedDependencies = {"kernel", "kernel::engine", "access", "communication", "guest", "portal"})
package org.callboard.boot;
