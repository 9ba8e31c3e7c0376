package org.callboard.portal.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.portal.RequestForm;
import org.callboard.portal.RequestForms;
import org.callboard.support.Queues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RequestFormDesk implements RequestForms {

    private final RequestFormRows rows;
    private final ObjectProvider<Queues> queues;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    RequestFormDesk(
            RequestFormRows rows,
            ObjectProvider<Queues> queues,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.queues = queues;
        this.currentUser = currentUser;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RequestForm> all() {
        requireAdmin();
        return rows.all();
    }

    @Override
    @Transactional(readOnly = true)
    public RequestForm get(String id) {
        requireAdmin();
        return known(id);
    }

    private RequestForm known(String id) {
        return rows.find(id).orElseThrow(() -> new NotFound("form", id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RequestForm> open(String id) {
        return rows.find(id).filter(RequestForm::active);
    }

    @Override
    @Transactional
    public RequestForm save(RequestForm typed) {
        requireAdmin();
        RequestForm form = RequestFormCheck.checked(typed, queueKeys());
        return form.version() == 0 ? added(form) : changed(form);
    }

    private RequestForm added(RequestForm form) {
        if (!rows.insert(form)) {
            throw new Conflict("There is a form " + form.id() + " already.");
        }
        tell(form, "written", "Wrote the form " + form.title(), changes(null, form));
        return known(form.id());
    }

    private RequestForm changed(RequestForm form) {
        RequestForm before = known(form.id());
        Map<String, Object> changes = changes(before, form);
        if (before.version() != form.version() || !changes.isEmpty() && !rows.update(form)) {
            throw new Conflict("Somebody else changed this form in the meantime. Look at it again.");
        }
        if (!changes.isEmpty()) {
            tell(form, "changed", "Changed the form " + form.title(), changes);
        }
        return known(form.id());
    }

    /** @param before {@code null} for a new one */
    private static Map<String, Object> changes(RequestForm before, RequestForm after) {
        boolean isNew = before == null;
        return new FieldChanges()
                .add("title", isNew ? null : before.title(), after.title())
                .add("intro", isNew ? null : before.intro(), after.intro())
                .add("button", isNew ? null : before.button(), after.button())
                .add("thankYou", isNew ? null : before.thankYou(), after.thankYou())
                .add("language", isNew ? null : before.language(), after.language())
                .add("queue", isNew ? null : before.queue(), after.queue())
                .add("allowedHosts", isNew ? null : before.allowedHosts(), after.allowedHosts())
                .add("active", isNew ? null : before.active(), after.active())
                .details();
    }

    private void tell(RequestForm form, String what, String text, Map<String, Object> changes) {
        Subject subject = new Subject(TYPE, RequestForms.subject(form.id()));
        events.publishEvent(new FormEvent(subject, "portal.form-" + what, text, changes));
    }

    private Set<String> queueKeys() {
        return queues.getObject().all().stream()
                .filter(queue -> !queue.retired())
                .map(Queues.Queue::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void requireAdmin() {
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Public forms are an admin's to write.");
        }
    }
}
