/** The readers' side: what is published, found by words, judged by readers, and counted when it saved somebody a question. */
package org.callboard.knowledge.reading;
