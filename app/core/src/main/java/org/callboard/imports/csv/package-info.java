/** Reads whatever calls itself CSV: finds encoding and delimiter, copes with odd rows, says clearly what it cannot read. */
package org.callboard.imports.csv;
