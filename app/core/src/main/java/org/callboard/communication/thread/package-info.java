/** Messages and the conversations that they make. */
package org.callboard.communication.thread;
