/** What one node did, told to all nodes once it is committed, so that open pages can look again. */
@org.springframework.modulith.ApplicationModule(
        displayName = "signals",
        allowedDependencies = {"kernel"})
package org.callboard.signals;
