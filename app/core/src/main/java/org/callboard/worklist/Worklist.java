package org.callboard.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/** The one list of work over all capabilities, cut to what the viewer may see; and what a person does with a task. */
public interface Worklist {

    /** Sort keys: {@code due}, {@code priority}, {@code age}, {@code name}; default due, then priority. */
    Page<WorkItem> find(WorkQuery query, PageRequest page);

    /** How many tasks each query holds, at most {@link Page#EXACT_UP_TO}; one statement for all. */
    List<Long> counts(List<WorkQuery> queries);

    WorkItem get(String taskId);

    /** Takes an unassigned task; {@link org.callboard.kernel.Conflict} when a colleague was faster. */
    void claim(String taskId);

    void release(String taskId);

    void assign(String taskId, String username);

    void followUp(String taskId, Instant at);

    void comment(String taskId, String text);

    /**
     * Checks the answers against the form (required, length, pattern, choices, type) and completes.
     *
     * @throws org.callboard.kernel.BadInput one entry per bad answer
     * @throws org.callboard.kernel.Conflict when the task is no longer open or is somebody else's
     */
    void complete(String taskId, Map<String, Object> answers);

    /** The Camunda Forms JSON of the task's form, of the release its process stands on. */
    Optional<String> form(String taskId);

    /** What the form starts from: facts about the subject by the form's field keys, and the task's variables. */
    Map<String, Object> formData(String taskId);

    /** What this person typed and has not sent yet. */
    Optional<Map<String, Object>> draft(String taskId);

    void keepDraft(String taskId, Map<String, Object> answers);

    List<SavedFilter> filters();

    SavedFilter saveFilter(String name, WorkQuery query, boolean shared);

    void deleteFilter(long id);

    record SavedFilter(long id, String name, WorkQuery query, boolean shared, String owner) {}
}
