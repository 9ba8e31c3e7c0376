package org.callboard.presence;

import java.util.List;
import org.callboard.access.Person;

/** Who could take work now, with all that a rule may want to know. */
public interface Staff {

    /** Enabled people of a role, by name; in few questions however many they are. */
    List<Seat> withRole(String role);

    /**
     * @param open pieces of open work, over all capabilities; counted up to a hundred
     * @param capacity what they can carry; {@code 0} means no limit
     */
    record Seat(Person person, Presence.State state, int open, int capacity) {

        public boolean isFull() {
            return capacity > 0 && open >= capacity;
        }

        /** At the desk, and able to take more. */
        public boolean isFree() {
            return state == Presence.State.ONLINE && !isFull();
        }
    }
}
