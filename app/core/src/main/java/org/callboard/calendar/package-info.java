/** Working time: when who works, so that promises are counted in it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "calendar",
        allowedDependencies = {"kernel", "kernel::engine", "kernel::release", "access", "records", "records::text"})
package org.callboard.calendar;
