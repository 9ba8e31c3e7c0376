/** The page on which customers read, accept or decline a quote: plain HTML, no log-in, no script, no cookie. */
package org.callboard.quote.page;
