/** What the agents' desk works with: queues, macros, canned answers, contracts. */
package org.callboard.support.desk;
