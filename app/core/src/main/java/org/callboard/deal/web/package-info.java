/** REST doors of deals, beside those that every kind of record has. */
package org.callboard.deal.web;
