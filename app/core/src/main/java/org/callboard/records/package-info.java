/** What every kind of record has in common: fields, custom fields, lists, filters, changes, export and import. */
@org.springframework.modulith.ApplicationModule(
        displayName = "records",
        allowedDependencies = {"kernel", "kernel::engine", "access", "imports"})
package org.callboard.records;
