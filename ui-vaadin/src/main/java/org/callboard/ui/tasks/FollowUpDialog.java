package org.callboard.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.worklist.WorkItem;

/** When to come back to a task: soon, tomorrow, next week, or a moment of one's own. */
class FollowUpDialog extends Dialog {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final transient Times times;
    private final transient Consumer<Instant> chosen;

    FollowUpDialog(Times times, WorkItem task, Consumer<Instant> chosen) {
        this.times = times;
        this.chosen = chosen;
        setHeaderTitle(Texts.text("tasks.follow-up"));
        LocalDate today = times.today();
        Div quick = new Div(
                choice("tasks.follow-up.soon", times.now().plus(Duration.ofHours(2))),
                choice("tasks.follow-up.tomorrow", at(today.plusDays(1).atTime(MORNING))),
                choice(
                        "tasks.follow-up.next-week",
                        at(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(MORNING))));
        quick.addClassNames("crm-row", "crm-wrap");
        DateTimePicker own = new DateTimePicker(Texts.text("tasks.follow-up.own"));
        own.setMin(LocalDateTime.ofInstant(times.now(), times.zone()));
        own.setStep(Duration.ofMinutes(15));
        if (task.followUp() != null) {
            own.setValue(LocalDateTime.ofInstant(task.followUp(), times.zone()));
        }
        add(quick, own);
        Button set = new Button(Texts.text("tasks.save"), click -> {
            if (own.getValue() != null && !own.isInvalid()) {
                take(at(own.getValue()));
            }
        });
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button clear = new Button(Texts.text("tasks.follow-up.clear"), click -> take(null));
        clear.setVisible(task.followUp() != null);
        getFooter().add(clear, new Button(Texts.text("tasks.cancel"), click -> close()), set);
    }

    private Button choice(String key, Instant at) {
        Button choice = new Button(Texts.text(key), click -> take(at));
        choice.addThemeVariants(ButtonVariant.LUMO_SMALL);
        choice.setTooltipText(times.exact(at));
        return choice;
    }

    private void take(Instant at) {
        close();
        chosen.accept(at);
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(times.zone()).toInstant();
    }
}
