/** Public forms for requests: what admins write, and how it is kept. */
package org.callboard.portal.form;
