package org.callboard.presence;

import java.util.List;
import java.util.Set;
import org.callboard.access.Person;

/** Who could take work now, with all that a rule may want to know. */
public interface Staff {

    /** Enabled people with any of these roles, each once; in few questions however many they are. */
    List<Seat> withAnyRole(Set<String> roles);

    /** Enabled people of a role, by name. */
    default List<Seat> withRole(String role) {
        return withAnyRole(Set.of(role));
    }

    /**
     * @param open pieces of open work, over all capabilities; counted up to a hundred
     * @param capacity what they can carry; {@code 0} means no limit
     * @param standsInFor those who are absent and whose new work comes to them
     */
    record Seat(Person person, Presence.State state, int open, int capacity, Set<String> standsInFor) {

        public boolean isFull() {
            return capacity > 0 && open >= capacity;
        }

        /** At the desk, and able to take more. */
        public boolean isFree() {
            return state == Presence.State.ONLINE && !isFull();
        }
    }
}
