/** The public forms as pages: plain HTML that anybody may fill in, on its own or inside another site. */
package org.callboard.lead.webform;
