/** Conversations as they are kept, and the steps of their process. */
package org.callboard.chat.talk;
