/** Brings every room's tables to the version this jar knows, before anybody reads them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "database",
        allowedDependencies = {"boot"})
package org.callboard.database;
