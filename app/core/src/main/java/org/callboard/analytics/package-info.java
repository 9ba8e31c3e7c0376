/** What comes of deals: forecasts, funnels, what changed between two days. Read models of its own, fed by events. */
@org.springframework.modulith.ApplicationModule(
        displayName = "analytics",
        allowedDependencies = {"kernel", "kernel::engine", "access", "records"})
package org.callboard.analytics;
