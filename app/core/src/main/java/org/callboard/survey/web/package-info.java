/** The doors: the page behind a link for customers, figures for managers. */
package org.callboard.survey.web;
