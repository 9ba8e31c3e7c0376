/** The words of the rules about deals: facts they look at, findings they insert. */
@org.springframework.modulith.NamedInterface("deal")
package org.callboard.rules.deal;
