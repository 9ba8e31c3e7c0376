/** Tickets that another system kept. */
package org.callboard.support.imports;
