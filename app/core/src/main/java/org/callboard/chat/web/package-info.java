/** The doors: chats for agents by REST, the visitor's page and transport, and the snippet for other sites. */
package org.callboard.chat.web;
