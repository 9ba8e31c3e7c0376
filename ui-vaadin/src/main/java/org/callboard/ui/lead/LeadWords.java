package org.callboard.ui.lead;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadStatus;
import org.callboard.ui.text.Texts;

/** Status, grade and owner in the words of the trade, and as small marks that never rely on colour alone. */
final class LeadWords {

    private LeadWords() {}

    static String status(LeadStatus status) {
        return status == null ? "" : Texts.text("lead.status." + status);
    }

    static String grade(Grade grade) {
        return grade == null ? Texts.text("lead.grade.none") : Texts.text("lead.grade." + grade);
    }

    /** The look of a grade's mark. */
    static String gradeLook(Grade grade) {
        return "crm-badge " + (grade == null ? "" : grade.name().toLowerCase(Locale.ROOT));
    }

    static String statusLook(LeadStatus status) {
        return "crm-badge "
                + switch (status) {
                    case QUALIFIED -> "good";
                    case DISQUALIFIED -> "bad";
                    default -> "";
                };
    }

    static Span gradeMark(Grade grade) {
        Span mark = new Span(grade(grade));
        mark.setClassName(gradeLook(grade));
        return mark;
    }

    static Span statusMark(LeadStatus status) {
        Span mark = new Span(status(status));
        mark.setClassName(statusLook(status));
        return mark;
    }
}
