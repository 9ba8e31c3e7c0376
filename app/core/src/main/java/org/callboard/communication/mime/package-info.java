/** Reads mails as they come, however odd: nothing here throws because of what a mail says. No database, no network. */
package org.callboard.communication.mime;
