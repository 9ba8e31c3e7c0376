/** The port to the process engine, in words of the business; implemented once, in {@code engine-camunda7}. */
@org.springframework.modulith.NamedInterface("engine")
package org.callboard.kernel.engine;
