/** Where the chat may stand: what admins write, and how it is kept. */
package org.callboard.chat.widget;
