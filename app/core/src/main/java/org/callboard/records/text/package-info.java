/** How texts from outside are checked and brought to one form: names, e-mails, phone numbers, countries. */
@org.springframework.modulith.NamedInterface("text")
package org.callboard.records.text;
