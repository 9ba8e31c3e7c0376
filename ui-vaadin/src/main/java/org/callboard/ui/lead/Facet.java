package org.callboard.ui.lead;

import java.util.stream.Stream;

/** What the list of leads can be narrowed by; the parameter is its name in the URL and in saved views. */
enum Facet {
    STATUS("status"),
    GRADE("grade"),
    OWNER("owner"),
    TEAM("team"),
    SOURCE("source"),
    CAMPAIGN("campaign"),
    COUNTRY("country"),
    TAG("tag"),
    SCORE("score"),
    CREATED("created"),
    IMPORT("import");

    /** Owner of a filter that means whoever looks: a shared view "mine" is everybody's own. */
    static final String ME = "me";

    static final String NOBODY = "-";

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    /** Those a person picks by hand; an import or a team comes with a link. */
    static Stream<Facet> pickable() {
        return Stream.of(values()).filter(f -> f != IMPORT && f != TEAM);
    }
}
