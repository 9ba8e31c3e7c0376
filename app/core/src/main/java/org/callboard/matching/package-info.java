/**
 * Who is the same as whom: keys to find candidates by, and a judgement of two. Contexts own their rows and ask here;
 * nothing is kept.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "matching",
        allowedDependencies = {"records::text"})
package org.callboard.matching;
