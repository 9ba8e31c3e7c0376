/** Tickets as they are kept, and what people do with them. */
package org.callboard.support.ticket;
