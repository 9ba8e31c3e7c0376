/** Every judgement of a rule, kept for ever. */
@org.springframework.modulith.ApplicationModule(
        displayName = "decision",
        allowedDependencies = {"kernel", "kernel::release", "rules", "access"})
package org.callboard.decision;
