/** The engine port on Camunda 7: the only package that knows the engine. Swap this folder to swap the engine. */
@org.springframework.modulith.ApplicationModule(
        displayName = "camunda7",
        allowedDependencies = {"kernel", "kernel::engine"})
package org.callboard.camunda7;
