/** What people do about any subject: notes, calls, meetings, to-dos, files; and each person's calendar of them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "activity",
        allowedDependencies = {"kernel", "access", "records::text"})
package org.callboard.activity;
