package org.callboard.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.worklist.WorkItem;

/** What one needs to know of the subject while doing the task; everything else is on its own page. */
class SubjectFacts extends Div {

    private static final List<String> SHOWN = List.of(
            "company",
            "jobTitle",
            "phone",
            "email",
            "country",
            "score",
            "grade",
            "stageName",
            "amount",
            "discountPercent",
            "closeOn",
            "message");

    SubjectFacts(WorkItem task, Map<String, Object> data) {
        addClassName("crm-card");
        if (task.subject() == null) {
            setVisible(false);
            return;
        }
        H3 title = new H3(Texts.textOr(
                "tasks.about." + task.subject().type(), task.subject().type()));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("crm-facts");
        facts.getStyle().set("margin-top", "8px");
        for (String key : SHOWN) {
            Object value = data.get(key);
            if (value != null && !value.toString().isBlank()) {
                facts.add(
                        new DescriptionList.Term(Texts.text("tasks.fact." + key)),
                        new DescriptionList.Description(fact(key, value)));
            }
        }
        Div foot =
                new Div(SubjectLinks.to(task.subject().type(), task.subject().id(), Texts.text("tasks.subject.open")));
        other(task, data).ifPresent(foot::add);
        foot.addClassNames("crm-row", "crm-wrap");
        foot.getStyle().set("margin-top", "10px");
        add(title, facts, foot);
    }

    /** Whom the subject may be the same as, where that is the question. */
    private static Optional<Component> other(WorkItem task, Map<String, Object> data) {
        if (task.form() == null || data.get("candidateId") == null) {
            return Optional.empty();
        }
        String kind = task.form().substring(task.form().lastIndexOf('-') + 1);
        String title = Objects.toString(data.get("candidateTitle"), "");
        return SubjectLinks.path(kind, UUID.fromString(data.get("candidateId").toString()))
                .map(path -> new Anchor(path, Texts.text("tasks.subject.open-candidate", title)));
    }

    private static Component fact(String key, Object known) {
        String value = known.toString();
        return switch (key) {
            case "amount" -> new Span(ValueWords.money(known));
            case "discountPercent" -> new Span(Texts.text("tasks.fact.percent", ValueWords.number(value)));
            case "closeOn" -> new Span(day(value));
            case "phone" -> new Anchor("tel:" + value, value);
            case "email" -> new Anchor("mailto:" + value, value);
            case "grade" -> Badge.warmth(value);
            case "country" -> new Span(country(value));
            default -> new Span(value);
        };
    }

    private static String day(String value) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Texts.locale())
                .format(LocalDate.parse(value));
    }

    private static String country(String code) {
        return code.length() == 2 ? new Locale("", code).getDisplayCountry(Texts.locale()) : code;
    }
}
