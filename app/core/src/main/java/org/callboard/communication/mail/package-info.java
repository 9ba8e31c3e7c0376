/** E-mail: how messages become MIME, go out by SMTP, and how it is seen afterwards that they left. */
package org.callboard.communication.mail;
