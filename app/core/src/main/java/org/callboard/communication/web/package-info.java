/** The doors to messages, threads and mailboxes by REST. */
package org.callboard.communication.web;
