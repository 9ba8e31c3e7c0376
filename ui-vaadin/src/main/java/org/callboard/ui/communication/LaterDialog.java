package org.callboard.ui.communication;

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

/** When something shall happen: soon, tomorrow, next week, or a moment of one's own. */
class LaterDialog extends Dialog {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final transient Times times;
    private final transient Consumer<Instant> chosen;

    LaterDialog(Times times, String title, String doIt, Consumer<Instant> chosen) {
        this.times = times;
        this.chosen = chosen;
        setHeaderTitle(title);
        LocalDate today = times.today();
        Button soon = choice("communication.later.soon", times.now().plus(Duration.ofHours(2)));
        Div quick = new Div(
                soon,
                choice("communication.later.tomorrow", at(today.plusDays(1).atTime(MORNING))),
                choice(
                        "communication.later.next-week",
                        at(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(MORNING))));
        quick.addClassNames("crm-row", "crm-wrap");
        DateTimePicker own = new DateTimePicker(Texts.text("communication.later.own"));
        own.setMin(LocalDateTime.ofInstant(times.now(), times.zone()));
        own.setStep(Duration.ofMinutes(15));
        add(quick, own);
        Button set = new Button(doIt, click -> {
            if (own.getValue() != null && !own.isInvalid()) {
                take(at(own.getValue()));
            }
        });
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("communication.cancel"), click -> close()), set);
        addOpenedChangeListener(change -> soon.focus());
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
