/** What analysts draft, test and release. */
@org.springframework.modulith.ApplicationModule(
        displayName = "studio",
        allowedDependencies = {"kernel", "kernel::release", "kernel::engine", "rules", "access", "decision"})
package org.callboard.studio;
