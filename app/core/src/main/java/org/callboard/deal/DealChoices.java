package org.callboard.deal;

import java.util.List;
import java.util.UUID;

/** Managed lists that people choose from when a deal is lost. Managers and admins keep them. */
public interface DealChoices {

    String LOST_REASONS = "lost-reasons";
    String COMPETITORS = "competitors";

    /** Of one list. */
    int MOST = 200;

    /**
     * In the order of forms, retired ones last.
     *
     * @param list {@link #LOST_REASONS} or {@link #COMPETITORS}
     */
    List<Choice> of(String list);

    /** At the end of the list. */
    Choice add(String list, String name);

    /**
     * A name stays, because deals say it; a wrong one is retired and a right one added.
     *
     * @param position from 1, {@code null} leaves it
     * @param retired {@code null} leaves it
     */
    Choice change(String list, UUID id, Integer position, Boolean retired);

    /** @param retired no longer to be chosen; deals that say it still do */
    record Choice(UUID id, String name, int position, boolean retired) {}
}
