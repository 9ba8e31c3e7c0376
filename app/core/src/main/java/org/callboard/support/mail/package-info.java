/** Mails that become tickets, and answers of customers. */
package org.callboard.support.mail;
