package org.callboard.ui.analytics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.callboard.knowledge.Inquiries;
import org.callboard.knowledge.Inquiries.Deflection;
import org.callboard.knowledge.Inquiries.Which;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** How often an article saved a customer from having to write to us; each number opens its questions. */
class DeflectionPart extends Div {

    private final transient Inquiries inquiries;
    private final transient Times times;
    private final Div numbers = new Div();

    DeflectionPart(Inquiries inquiries, Times times) {
        this.inquiries = inquiries;
        this.times = times;
        numbers.addClassName("figures-numbers");
        Paragraph what = new Paragraph(Texts.text("analytics.help.what"));
        what.addClassName("crm-quiet");
        add(new H2(Texts.text("analytics.help")), what, numbers);
    }

    void show(Instant from, Instant to) {
        numbers.removeAll();
        of(inquiries.count(from, to)).forEach((which, count) -> numbers.add(number(which, count, from, to)));
    }

    private static Map<Which, Long> of(Deflection counted) {
        Map<Which, Long> counts = new LinkedHashMap<>();
        counts.put(Which.ASKED, counted.asked());
        counts.put(Which.ANSWERED, counted.answered());
        counts.put(Which.READ, counted.read());
        counts.put(Which.SENT, counted.sent());
        counts.put(Which.DEFLECTED, counted.deflected());
        return counts;
    }

    private Div number(Which which, long count, Instant from, Instant to) {
        String word = Texts.text("analytics.help." + which.name().toLowerCase(Locale.ROOT));
        OpenButton open = new OpenButton(
                Figures.count(count),
                word,
                count > 0,
                () -> new QuestionsDialog(word, times, before -> inquiries.list(which, from, to, before, 50)).open());
        Span label = new Span(word);
        label.addClassNames("crm-quiet", "crm-small");
        Div number = new Div(open, label);
        number.addClassName("figures-number");
        return number;
    }
}
