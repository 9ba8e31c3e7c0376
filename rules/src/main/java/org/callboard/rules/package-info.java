/** How things are judged: rule books compiled from what analysts wrote, and the words rules may use. */
@org.springframework.modulith.ApplicationModule(
        displayName = "rules",
        allowedDependencies = {})
package org.callboard.rules;
