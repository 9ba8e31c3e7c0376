package org.callboard.ui.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.support.Tickets;
import org.callboard.survey.SurveyKind;
import org.callboard.survey.Surveys;
import org.callboard.survey.Surveys.Said;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;
import org.springframework.context.annotation.Lazy;

/** On a ticket's page: how satisfied its customer was, in number and words. */
@SpringComponent
class SatisfactionPanel implements RecordPanel {

    private static final int ORDER = 60;

    private final Surveys surveys;
    private final Times times;

    SatisfactionPanel(@Lazy Surveys surveys, Times times) {
        this.surveys = surveys;
        this.times = times;
    }

    @Override
    public String name() {
        return "satisfaction";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return record.isOf(Tickets.KIND);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return Texts.text("ticket.satisfaction");
    }

    @Override
    public String icon() {
        return "percent";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord ticket) {
        List<Said> said = surveys.of(ticket.subject());
        return () -> draw(said);
    }

    private Component draw(List<Said> said) {
        Div panel = new Div();
        said.forEach(one -> panel.add(line(one)));
        if (said.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("ticket.satisfaction.none"));
            none.addClassName("crm-quiet");
            panel.add(none);
        }
        return panel;
    }

    private Div line(Said one) {
        Div line = new Div();
        if (one.score() == null) {
            line.add(new Span(Texts.text("ticket.satisfaction.asked")), times.told(one.askedAt()));
        } else {
            line.add(badge(one), times.told(one.answeredAt()));
        }
        line.addClassNames("crm-row", "crm-wrap");
        Div all = new Div(line);
        if (one.comment() != null) {
            all.add(new Paragraph(one.comment()));
        }
        return all;
    }

    private static Badge badge(Said one) {
        boolean good = one.score() >= one.kind().good();
        boolean bad = one.score() <= one.kind().bad();
        String key = one.kind() == SurveyKind.NPS ? "ticket.satisfaction.nps" : "ticket.satisfaction.csat";
        return new Badge(
                Texts.text(key, one.score(), one.kind().highest()),
                good ? Badge.Tone.GOOD : bad ? Badge.Tone.BAD : Badge.Tone.CALM,
                good ? "check" : bad ? "triangle-alert" : "circle-dot");
    }
}
