package org.callboard.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.callboard.access.SavedViews;
import org.springframework.stereotype.Component;

/** Saved filters of the task list: the saved views that every list has, with a {@link WorkQuery} inside. */
@Component
class TaskFilters {

    private static final String LIST = "tasks";

    private final SavedViews views;
    private final ObjectMapper json;

    TaskFilters(SavedViews views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    List<Worklist.SavedFilter> all() {
        return views.of(LIST).stream().map(this::filter).toList();
    }

    Worklist.SavedFilter save(String name, WorkQuery query, boolean shared) {
        try {
            return filter(views.save(LIST, name, json.writeValueAsString(query), shared));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A query is plain values.", unwritable);
        }
    }

    void delete(long id) {
        views.delete(id);
    }

    private Worklist.SavedFilter filter(SavedViews.SavedView view) {
        try {
            WorkQuery query = json.readValue(view.query(), WorkQuery.class);
            return new Worklist.SavedFilter(view.id(), view.name(), query, view.shared(), view.owner());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Saved filter " + view.id() + " cannot be read.", unreadable);
        }
    }
}
