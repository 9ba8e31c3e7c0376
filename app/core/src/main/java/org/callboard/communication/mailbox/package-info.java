/** Mailboxes and their secrets. */
package org.callboard.communication.mailbox;
