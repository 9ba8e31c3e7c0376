/** The words of the rules about tickets: facts they look at, findings they insert. */
@org.springframework.modulith.NamedInterface("support")
package org.callboard.rules.support;
