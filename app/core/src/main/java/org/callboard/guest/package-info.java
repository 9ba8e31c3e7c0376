/** People without a log-in: the look of their pages, the links that are their keys, and how often they may come. */
@org.springframework.modulith.ApplicationModule(
        displayName = "guest",
        allowedDependencies = {"kernel"})
package org.callboard.guest;
