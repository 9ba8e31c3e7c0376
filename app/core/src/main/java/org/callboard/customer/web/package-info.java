/** REST doors of the customers, beside those that every kind of record has. */
package org.callboard.customer.web;
