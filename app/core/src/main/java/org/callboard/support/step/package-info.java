/** What the steps of the ticket's process do. */
package org.callboard.support.step;
