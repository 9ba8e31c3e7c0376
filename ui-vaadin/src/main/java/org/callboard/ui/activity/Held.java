package org.callboard.ui.activity;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.callboard.activity.Activity;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** When a call or meeting was, how long it took, and what came of it. */
class Held {

    static final int LONGEST_OUTCOME = 200;
    private static final Duration STEP = Duration.ofMinutes(15);

    final DateTimePicker at = new DateTimePicker(Texts.text("activity.at"));
    final IntegerField minutes = new IntegerField(Texts.text("activity.minutes"));
    final TextField outcome = new TextField(Texts.text("activity.outcome"));
    private final Times times;

    Held(Times times) {
        this.times = times;
        at.setStep(STEP);
        minutes.setMin(0);
        minutes.setMax(24 * 60);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setWidth("9rem");
        outcome.setMaxLength(LONGEST_OUTCOME);
        outcome.addClassName("grow");
    }

    /** {@code null} is now. */
    Instant at() {
        return at.getValue() == null ? null : at.getValue().atZone(times.zone()).toInstant();
    }

    String outcome() {
        return outcome.getValue().isBlank() ? null : outcome.getValue().strip();
    }

    void show(Activity activity) {
        at.setValue(LocalDateTime.ofInstant(activity.at(), times.zone()).withNano(0));
        minutes.setValue(activity.durationMinutes());
        outcome.setValue(activity.outcome() == null ? "" : activity.outcome());
    }
}
