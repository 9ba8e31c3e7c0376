package org.callboard.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.TaskForm;
import org.callboard.ui.widgets.Toast;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.Worklist;

/** The form of a task and its completion. What is typed is kept here and on the server until it is sent. */
class Answers extends Div {

    private final transient WorkRoom room;
    private final transient Worklist worklist;
    private final transient WorkItem task;
    private final transient Runnable done;
    private final Div problem = new Div();
    private final Button complete = new Button(Texts.text("tasks.complete"));
    private final TaskForm form;
    private final String schema;

    Answers(WorkRoom room, WorkItem task, Map<String, Object> data, Runnable done) {
        this.room = room;
        this.worklist = room.worklist();
        this.task = task;
        this.done = done;
        addClassName("crm-card");
        problem.addClassName("crm-problem-box");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem);
        Optional<String> drawn = worklist.form(task.id());
        schema = drawn.orElse("");
        form = drawn.map(json -> form(json, data)).orElse(null);
        if (!task.isStep()) {
            room.todoText(task).ifPresent(this::add);
        }
        add(line());
    }

    private TaskForm form(String json, Map<String, Object> data) {
        TaskForm shown = new TaskForm(task.id());
        Map<String, Object> start = new HashMap<>(data);
        worklist.draft(task.id()).ifPresent(start::putAll);
        shown.show(json, start);
        shown.onChange(this::keep);
        shown.onSubmit(this::complete);
        add(shown);
        return shown;
    }

    private Div line() {
        complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        complete.setDisableOnClick(false);
        complete.addClickListener(click -> send());
        Element hint = new Element("kbd");
        hint.setText(Texts.text("tasks.complete.keys"));
        Div line = new Div(complete);
        line.getElement().appendChild(hint);
        line.addClassName("crm-complete");
        return line;
    }

    /** Read-only while it is a colleague's, or not for this role at all. */
    void setLocked(boolean locked) {
        if (form != null) {
            form.setReadOnly(locked);
        }
        complete.setVisible(!locked);
    }

    void focus() {
        if (form != null) {
            form.focusFirst();
        } else {
            complete.focus();
        }
    }

    /** Has the browser check the answers, which then come to {@link #complete(Map)}. */
    void send() {
        if (form == null) {
            complete(Map.of());
        } else {
            form.send();
        }
    }

    private void keep(Map<String, Object> values) {
        try {
            worklist.keepDraft(task.id(), values);
            form.confirmDraft();
        } catch (NotFound | Conflict | Forbidden noLongerOurs) {
            // the browser keeps it; completing will say why it cannot
        }
    }

    void complete(Map<String, Object> values) {
        problem.setVisible(false);
        try {
            worklist.complete(task.id(), values);
        } catch (BadInput bad) {
            show(bad.fields());
            return;
        } catch (Conflict | NotFound | Forbidden refused) {
            tell(refused.getMessage());
            return;
        }
        if (form != null) {
            form.forgetDraft();
        }
        String said = Texts.text("tasks.completed", task.name(), TaskRow.title(task));
        if (task.isStep()) {
            Toast.done(said); // the process went on; where it may come back is the model's to say
        } else {
            Toast.done(said, this::takeBack);
        }
        done.run();
    }

    private void takeBack() {
        try {
            room.todos().reopen(UUID.fromString(task.id()));
        } catch (Conflict | NotFound | Forbidden refused) {
            Toast.failed(refused.getMessage());
        }
    }

    /** At the field where the form has it; what it has no field for is told above. */
    private void show(List<BadInput.Field> bad) {
        if (form != null) {
            form.showErrors(bad);
        }
        List<String> homeless = bad.stream()
                .filter(field -> !schema.contains("\"" + field.field() + "\""))
                .map(BadInput.Field::message)
                .toList();
        if (!homeless.isEmpty()) {
            tell(String.join(" ", homeless));
        }
    }

    void tell(String words) {
        problem.removeAll();
        problem.add(new Span(words));
        problem.setVisible(true);
    }
}
