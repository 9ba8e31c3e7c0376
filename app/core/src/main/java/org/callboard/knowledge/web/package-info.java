/** The doors: articles for colleagues by REST, the help pages for everybody. */
package org.callboard.knowledge.web;
