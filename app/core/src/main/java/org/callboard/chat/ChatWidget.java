package org.callboard.chat;

import java.util.List;

/**
 * A place where people may chat, at {@code /chat/<id>}, in a frame of the pages that it names.
 *
 * @param id part of its address: lower case letters, digits and hyphens
 * @param greeting what it says before anybody talks
 * @param language of its words, by two letters; whoever is asked to take a chat learns it
 * @param requestForm id of the form that takes a message when nobody is there
 * @param calendar of the hours in which it is open; {@code null} for whenever somebody is there
 * @param allowedHosts other sites whose pages may show it; none unless named
 * @param active answers "not found" otherwise
 * @param version the ETag; 0 for a new one
 */
public record ChatWidget(
        String id,
        String title,
        String greeting,
        String language,
        String requestForm,
        String calendar,
        List<String> allowedHosts,
        boolean active,
        long version) {

    public ChatWidget {
        allowedHosts = allowedHosts == null ? List.of() : List.copyOf(allowedHosts);
    }
}
