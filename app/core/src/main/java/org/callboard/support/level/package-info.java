/** What was promised, and the clocks that count it. */
package org.callboard.support.level;
