/** The doors: the portal's pages for customers, the public form for requests, and members for colleagues. */
package org.callboard.portal.web;
