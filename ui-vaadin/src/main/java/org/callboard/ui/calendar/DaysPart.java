package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.receivers.MemoryBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.callboard.calendar.Calendars;
import org.callboard.calendar.SpecialDay;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The days of a calendar that are not like others: one by one, or from a file. */
class DaysPart extends Div {

    private static final int LARGEST = 2_000_000;

    private final transient Calendars calendars;
    private final transient Consumer<String> problem;
    private final UnorderedList list = new UnorderedList();
    private final transient List<SpecialDay> days = new ArrayList<>();

    DaysPart(Calendars calendars, Consumer<String> problem) {
        this.calendars = calendars;
        this.problem = problem;
        addClassName("calendar-days");
        list.addClassName("field-list");
        Button add = new Button(
                Texts.text("calendar.day.add"),
                Icon.small("plus"),
                click -> new DayDialog(day -> {
                            days.add(day);
                            draw();
                        })
                        .open());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div acts = new Div(add, file());
        acts.addClassName("crm-row");
        add(new H3(Texts.text("calendar.part.days")), acts, list);
        draw();
    }

    private Upload file() {
        MemoryBuffer buffer = new MemoryBuffer();
        Upload upload = new Upload(buffer);
        upload.setAcceptedFileTypes(".ics", "text/calendar");
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        Button choose = new Button(Texts.text("calendar.day.file"), Icon.small("upload"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        upload.setUploadButton(choose);
        upload.addSucceededListener(done -> {
            upload.clearFileList();
            take(buffer);
        });
        return upload;
    }

    private void take(MemoryBuffer buffer) {
        try {
            Set<SpecialDay> all = new LinkedHashSet<>(days);
            all.addAll(calendars.daysOf(buffer.getInputStream()));
            show(List.copyOf(all));
            problem.accept("");
        } catch (BadInput bad) {
            problem.accept(bad.fields().get(0).message());
        }
    }

    void show(List<SpecialDay> shown) {
        days.clear();
        days.addAll(shown);
        draw();
    }

    List<SpecialDay> value() {
        return List.copyOf(days);
    }

    private void draw() {
        days.sort(Comparator.comparing(SpecialDay::on));
        list.removeAll();
        days.forEach(day -> list.add(row(day)));
        list.setVisible(!days.isEmpty());
    }

    private ListItem row(SpecialDay day) {
        Span title = new Span(day.title());
        title.addClassName("field-label");
        Button remove = new Button(Icon.small("x"), click -> {
            days.remove(day);
            draw();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Texts.text("calendar.day.remove", day.title()));
        return new ListItem(title, new Span(words(day)), remove);
    }

    static String words(SpecialDay day) {
        String until = day.until() == null ? "" : "–" + day.until();
        String on = Texts.text(day.yearly() ? "calendar.day.yearly" : "calendar.day.once", day.on() + until);
        String time = day.from() == null && day.to() == null
                ? ""
                : " " + (day.from() == null ? "00:00" : day.from()) + "–" + (day.to() == null ? "24:00" : day.to());
        return on + time + ", " + Texts.text(day.open() ? "calendar.day.open" : "calendar.day.closed");
    }
}
