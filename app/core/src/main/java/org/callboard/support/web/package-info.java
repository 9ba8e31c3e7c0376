/** The doors to tickets. */
package org.callboard.support.web;
