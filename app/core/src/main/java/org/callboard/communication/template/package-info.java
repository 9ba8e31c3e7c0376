/** Templates of messages: read from releases, rewritten by analysts, filled with what is known. */
package org.callboard.communication.template;
