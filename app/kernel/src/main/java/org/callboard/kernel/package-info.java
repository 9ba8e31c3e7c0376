/** The words every room shares: subjects, causes, domain events, paging, targets. Knows nobody. */
package org.callboard.kernel;
