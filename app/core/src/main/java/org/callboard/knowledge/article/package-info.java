/** The authors' desk: drafts, revisions, review and publication. */
package org.callboard.knowledge.article;
