/** Mails of the house to its own people. */
package org.callboard.communication.notice;
