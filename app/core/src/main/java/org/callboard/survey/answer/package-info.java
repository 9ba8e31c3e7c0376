/** Asking, and what comes of it. */
package org.callboard.survey.answer;
