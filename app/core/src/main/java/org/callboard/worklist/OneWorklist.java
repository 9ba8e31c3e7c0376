package org.callboard.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list: where each act is one transaction. */
@Service
class OneWorklist implements Worklist {

    private final TaskRows rows;
    private final TaskSearch search;
    private final VisibleTasks visible;
    private final TaskDesk desk;
    private final TaskForms forms;
    private final TaskDrafts drafts;
    private final TaskFilters filters;
    private final CurrentUser currentUser;

    OneWorklist(
            TaskRows rows,
            TaskSearch search,
            VisibleTasks visible,
            TaskDesk desk,
            TaskForms forms,
            TaskDrafts drafts,
            TaskFilters filters,
            CurrentUser currentUser) {
        this.rows = rows;
        this.search = search;
        this.visible = visible;
        this.desk = desk;
        this.forms = forms;
        this.drafts = drafts;
        this.filters = filters;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<WorkItem> find(WorkQuery query, PageRequest page) {
        return rows.page(search.of(query, currentUser.viewer()), page);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> counts(List<WorkQuery> queries) {
        Viewer viewer = currentUser.viewer();
        return rows.counts(
                queries.stream().map(query -> search.of(query, viewer)).toList(), Page.EXACT_UP_TO);
    }

    @Override
    @Transactional(readOnly = true)
    public WorkItem get(String taskId) {
        return rows.find(taskId, visible.to(currentUser.viewer()))
                .map(TaskRows.Row::item)
                .orElseThrow(() -> new NotFound("task", taskId));
    }

    @Override
    @Sheltered
    @Transactional
    public void claim(String taskId) {
        desk.claim(taskId);
    }

    @Override
    @Sheltered
    @Transactional
    public void release(String taskId) {
        desk.release(taskId);
    }

    @Override
    @Sheltered
    @Transactional
    public void assign(String taskId, String username) {
        desk.assign(taskId, username);
    }

    @Override
    @Sheltered
    @Transactional
    public void followUp(String taskId, Instant at) {
        desk.followUp(taskId, at);
    }

    @Override
    @Transactional
    public void comment(String taskId, String text) {
        desk.comment(taskId, text);
    }

    @Override
    @Sheltered
    @Transactional
    public void complete(String taskId, Map<String, Object> answers) {
        desk.complete(taskId, answers == null ? Map.of() : answers);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> form(String taskId) {
        return forms.of(get(taskId));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> formData(String taskId) {
        return forms.data(get(taskId));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> draft(String taskId) {
        return drafts.find(get(taskId).id(), currentUser.viewer().username());
    }

    @Override
    @Transactional
    public void keepDraft(String taskId, Map<String, Object> answers) {
        drafts.keep(get(taskId).id(), currentUser.viewer().username(), answers == null ? Map.of() : answers);
    }

    @Override
    public List<SavedFilter> filters() {
        return filters.all();
    }

    @Override
    public SavedFilter saveFilter(String name, WorkQuery query, boolean shared) {
        return filters.save(name, query, shared);
    }

    @Override
    public void deleteFilter(long id) {
        filters.delete(id);
    }
}
