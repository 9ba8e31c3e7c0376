/** Whether messages are opened and their links followed: only where that is allowed, and machines are told from people. */
package org.callboard.communication.track;
