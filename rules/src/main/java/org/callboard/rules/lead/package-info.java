/** The words of the rules about leads: facts they look at, findings they insert. */
@org.springframework.modulith.NamedInterface("lead")
package org.callboard.rules.lead;
