/** The doors to products, prices and quotes by REST. */
package org.callboard.quote.web;
