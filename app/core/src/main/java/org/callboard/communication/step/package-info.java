/** What processes do with messages: steps that send, and news that they wait for. */
package org.callboard.communication.step;
