/** Mail that comes in: fetched by IMAP, read, put into its conversation, told to the processes. */
package org.callboard.communication.inbound;
