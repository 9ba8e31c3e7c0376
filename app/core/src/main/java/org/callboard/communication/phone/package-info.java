/** By telephone: text messages through a provider, or on telephones of our own, and calls. */
package org.callboard.communication.phone;
