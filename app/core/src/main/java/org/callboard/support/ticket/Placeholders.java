package org.callboard.support.ticket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.BadInput;
import org.callboard.records.HouseRecords;
import org.callboard.records.RecordView;
import org.springframework.stereotype.Component;

/**
 * Fills {@code {{person.firstName}}} in canned answers and macros, written as in templates of messages; {@code
 * {{person.firstName|there}}} has a default. Only what customers may know of their ticket, themselves and whoever writes
 * can be named; other words in braces are what somebody wrote and stay.
 */
@Component
public class Placeholders {

    private static final Pattern GAP =
            Pattern.compile("\\{\\{\\s*((?:person|company|ticket|agent)\\.[A-Za-z0-9.]+)\\s*(?:\\|([^{}|]{0,200}))?}}");
    private static final List<String> OF_PERSON = List.of("firstName", "lastName", "jobTitle");

    private final HouseRecords records;
    private final CurrentUser currentUser;

    Placeholders(HouseRecords records, CurrentUser currentUser) {
        this.records = records;
        this.currentUser = currentUser;
    }

    /** @throws BadInput when a value is missing and has no default */
    public String filled(String field, String text, TicketRow ticket, Map<String, String> given) {
        return filled(field, text, ticket, given, UnaryOperator.identity());
    }

    /** @param written how a value is written among the words around it, so that it can be nothing but words */
    String filled(
            String field, String text, TicketRow ticket, Map<String, String> given, UnaryOperator<String> written) {
        if (!text.contains("{{")) {
            return text;
        }
        Map<String, String> known = known(ticket);
        known.putAll(given);
        List<String> missing = new ArrayList<>();
        String filled = GAP.matcher(text).replaceAll(gap -> {
            String value = known.get(gap.group(1));
            String said = value == null || value.isBlank() ? gap.group(2) : written.apply(value);
            if (said == null) {
                missing.add("{{" + gap.group(1) + "}}");
            }
            return Matcher.quoteReplacement(said == null ? gap.group() : said.strip());
        });
        if (!missing.isEmpty()) {
            throw new BadInput(
                    field,
                    "Nothing is known for " + String.join(", ", missing)
                            + ". Write it yourself, or give a default like {{person.firstName|there}}.");
        }
        return filled;
    }

    private Map<String, String> known(TicketRow ticket) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("ticket.number", ticket.number());
        known.put("ticket.subject", ticket.subject());
        known.put("agent.name", currentUser.viewer().name());
        if (ticket.personId() != null) {
            RecordView person = records.get("person", ticket.personId());
            OF_PERSON.forEach(name -> known.put("person." + name, person.text(name)));
        }
        if (ticket.companyId() != null) {
            known.put("company.name", records.get("company", ticket.companyId()).text("name"));
        }
        return known;
    }
}
