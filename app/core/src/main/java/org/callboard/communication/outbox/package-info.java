/** What has not left yet: in line, guarded, handed over once, and asked after when nobody knows. */
package org.callboard.communication.outbox;
