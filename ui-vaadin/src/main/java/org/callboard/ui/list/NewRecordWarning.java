package org.callboard.ui.list;

import java.util.List;
import java.util.Map;

/** Looks at a record that somebody is about to create; implemented by the room that knows its kind. */
public interface NewRecordWarning {

    boolean knows(String kind);

    /** @param values by field name, as far as they are typed; the best match first */
    List<Known> like(String kind, Map<String, Object> values);

    /**
     * A record that may be the same.
     *
     * @param path of its page
     * @param reasons for people, the weightiest first
     */
    record Known(String title, String path, boolean sure, List<String> reasons) {}
}
