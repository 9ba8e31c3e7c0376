package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.callboard.access.Person;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.activity.ActivityKind;
import org.callboard.activity.Priority;
import org.callboard.ui.text.Texts;

/** Until when a to-do should be done, by whom, and how much it matters. */
class TodoFields implements KindFields {

    private final DatePicker day = new DatePicker(Texts.text("activity.due"));
    private final TimePicker time = new TimePicker(Texts.text("activity.due.time"));
    private final ComboBox<Person> assignee = new ComboBox<>(Texts.text("activity.assignee"));
    private final Select<Priority> priority = new Select<>();
    private final ActivityRoom room;

    TodoFields(ActivityRoom room) {
        this.room = room;
        day.setWidth("10rem");
        day.setClearButtonVisible(true);
        time.setWidth("8rem");
        time.setClearButtonVisible(true);
        time.setPlaceholder(Texts.text("activity.due.any-time"));
        assignee.setItems(query -> room.people().search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        assignee.setItemLabelGenerator(Person::name);
        assignee.setPlaceholder(Texts.text("activity.assignee.me"));
        assignee.setClearButtonVisible(true);
        assignee.addClassName("grow");
        priority.setLabel(Texts.text("activity.priority"));
        priority.setItems(Priority.HIGH, Priority.NORMAL, Priority.LOW);
        priority.setItemLabelGenerator(one -> Texts.text("activity.priority." + one.word()));
        priority.setValue(Priority.NORMAL);
        priority.setWidth("8rem");
    }

    @Override
    public List<Component> components() {
        return List.of(day, time, assignee, priority);
    }

    @Override
    public ActivityDraft draft(String html) {
        ZoneId zone = room.times().zone();
        boolean wholeDay = day.getValue() != null && time.getValue() == null;
        Instant due = day.getValue() == null || wholeDay
                ? null
                : LocalDateTime.of(day.getValue(), time.getValue()).atZone(zone).toInstant();
        return new ActivityDraft(
                ActivityKind.TODO.word(),
                html,
                null,
                null,
                null,
                null,
                due,
                wholeDay ? day.getValue() : null,
                zone.getId(),
                priority.getValue().word(),
                assignee.getValue() == null ? null : assignee.getValue().username());
    }

    @Override
    public void show(Activity activity) {
        if (activity.due() != null) {
            LocalDateTime due =
                    LocalDateTime.ofInstant(activity.due(), room.times().zone());
            day.setValue(activity.dueOn() == null ? due.toLocalDate() : activity.dueOn());
            time.setValue(activity.dueOn() == null ? due.toLocalTime() : null);
        }
        room.people().find(activity.assignee()).ifPresent(assignee::setValue);
        priority.setValue(activity.priority());
    }

    @Override
    public Map<String, HasValidation> byName() {
        return Map.of("due", day, "dueOn", day, "assignee", assignee, "priority", priority);
    }
}
