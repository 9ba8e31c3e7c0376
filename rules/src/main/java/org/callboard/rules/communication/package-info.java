/** The words of the rules about messages: facts they look at, findings they insert. */
@org.springframework.modulith.NamedInterface("communication")
package org.callboard.rules.communication;
