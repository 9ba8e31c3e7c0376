/** What people do about any subject: notes, calls, meetings, to-dos; and each person's calendar of them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "activity",
        allowedDependencies = {"kernel", "access", "audit", "records", "records::text", "worklist"})
package org.callboard.activity;
