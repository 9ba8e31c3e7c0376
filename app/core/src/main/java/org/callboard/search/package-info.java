/** One box over everything that has a name: tolerant of typing errors, ranked, cut to what the viewer may see. */
@org.springframework.modulith.ApplicationModule(
        displayName = "search",
        allowedDependencies = {"kernel", "access", "records", "records::text"})
package org.callboard.search;
