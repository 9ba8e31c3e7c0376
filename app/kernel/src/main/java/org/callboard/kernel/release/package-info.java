/** What analysts published: numbered, complete, never changed afterwards. */
@org.springframework.modulith.NamedInterface("release")
package org.callboard.kernel.release;
