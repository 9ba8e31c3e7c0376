/** Work waiting for people: task, subject, and the right to see it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "worklist",
        allowedDependencies = {"kernel", "kernel::release", "kernel::engine", "access", "records", "signals"})
package org.callboard.worklist;
