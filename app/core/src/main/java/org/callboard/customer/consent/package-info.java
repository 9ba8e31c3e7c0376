/** What people and leads allow, what for, and the one answer to whether a message may be sent. */
@org.springframework.modulith.NamedInterface("consent")
package org.callboard.customer.consent;
