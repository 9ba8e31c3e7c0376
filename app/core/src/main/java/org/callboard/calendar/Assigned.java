package org.callboard.calendar;

/** Whose calendar a calendar is. @param calendar its name */
public record Assigned(Kind kind, String who, String calendar) {

    public enum Kind {
        TEAM,
        PERSON,
        TIER;

        /** As {@link org.callboard.kernel.WorkingTime} names it: {@code team:sales-emea}. */
        public String named(String who) {
            return name().toLowerCase(java.util.Locale.ROOT) + ":" + who;
        }
    }
}
