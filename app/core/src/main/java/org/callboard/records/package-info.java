/** What every kind of record has in common: fields, custom fields, lists, filters, changes, export and import. */
@org.springframework.modulith.ApplicationModule(
        displayName = "records",
        allowedDependencies = {"kernel", "access", "imports"})
package org.callboard.records;
