/** Files in: looked at, mapped, worked in the background, undone. */
@org.springframework.modulith.ApplicationModule(
        displayName = "imports",
        allowedDependencies = {"kernel", "kernel::engine", "access"})
package org.callboard.imports;
