/** Invented leads, and what becomes of them, for a first look, told once through the product's own doors. */
@org.springframework.modulith.ApplicationModule(
        displayName = "demo",
        allowedDependencies = {"kernel", "access", "activity", "lead", "worklist", "records", "quote"})
package org.callboard.demo;
