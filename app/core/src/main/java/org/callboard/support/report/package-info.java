/** Figures of tickets; each lists the tickets that it counts. */
package org.callboard.support.report;
