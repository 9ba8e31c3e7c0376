/** The window: what people see. Views are package-private; what views of several contexts share lies in {@code widgets}. */
@org.springframework.modulith.ApplicationModule(displayName = "ui")
package org.callboard.ui;
