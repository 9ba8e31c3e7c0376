package org.callboard.rules.communication;

/**
 * A mail that begins a conversation, or comes back to one that was over. What is not known is {@code null}.
 *
 * @param mailbox what stands before the @ of the mailbox that it came to, in lower case: {@code sales}
 * @param team whose mailbox it is; {@code null} for everybody's
 * @param fromAddress in lower case
 * @param fromDomain what stands behind its @
 * @param freeMail whether anybody may have an address of that domain
 * @param subject in lower case
 * @param text the beginning of its words, in lower case
 * @param bulk whether it went to many: a list, a newsletter
 * @param automatic whether a machine wrote it
 * @param files how many came along
 * @param knownPerson whether somebody we know has the address
 * @param knownCompany whether we know the company behind it
 * @param openLead whether a lead of this address is being worked on
 * @param ofTicket whether the conversation is about a ticket
 * @param goesOn whether it comes back to a conversation that was over
 */
public record MailFacts(
        String mailbox,
        String team,
        String fromAddress,
        String fromDomain,
        boolean freeMail,
        String subject,
        String text,
        boolean bulk,
        boolean automatic,
        int files,
        boolean knownPerson,
        boolean knownCompany,
        boolean openLead,
        boolean ofTicket,
        boolean goesOn) {}
