/** Which person a log-in is. */
package org.callboard.portal.member;
