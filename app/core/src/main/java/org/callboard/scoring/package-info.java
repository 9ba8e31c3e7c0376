/** Computes and keeps scores with their reasons. */
@org.springframework.modulith.ApplicationModule(
        displayName = "scoring",
        allowedDependencies = {"kernel", "kernel::engine", "rules", "rules::lead", "access", "decision", "lead"})
package org.callboard.scoring;
