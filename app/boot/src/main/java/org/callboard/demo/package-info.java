/** Invented leads for a first look, told once through the product's own doors. */
@org.springframework.modulith.ApplicationModule(
        displayName = "demo",
        allowedDependencies = {"kernel", "access", "lead", "worklist"})
package org.callboard.demo;
