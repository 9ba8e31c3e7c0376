/** What a customer does with a request: where it stands, what lies beside it. */
package org.callboard.portal.request;
