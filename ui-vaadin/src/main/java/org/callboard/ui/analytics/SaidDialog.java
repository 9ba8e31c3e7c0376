package org.callboard.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Function;
import org.callboard.survey.Surveys;
import org.callboard.survey.Surveys.Said;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Those who were asked, behind a figure of satisfaction: what they said, about which ticket. */
class SaidDialog extends SliceDialog<Said> {

    /** @param said a slice of it, by where the one before ended */
    SaidDialog(String title, OwnerNames names, Times times, Function<String, Surveys.Slice> said) {
        super(title, before -> {
            Surveys.Slice slice = said.apply(before);
            return new Part<>(slice.items(), slice.next());
        });
        grid().addComponentColumn(SaidDialog::about)
                .setHeader(Texts.text("analytics.support.ticket"))
                .setFlexGrow(3);
        grid().addColumn(one -> Objects.toString(one.score(), "–"))
                .setHeader(Texts.text("analytics.satisfaction.score"))
                .setAutoWidth(true);
        grid().addColumn(one -> Objects.toString(one.comment(), ""))
                .setHeader(Texts.text("analytics.satisfaction.comment"))
                .setFlexGrow(3);
        grid().addColumn(one -> one.agent() == null ? "–" : names.of(one.agent()))
                .setHeader(Texts.text("analytics.support.by.owner"))
                .setAutoWidth(true);
        grid().addComponentColumn(one -> times.told(one.answeredAt() == null ? one.askedAt() : one.answeredAt()))
                .setHeader(Texts.text("analytics.satisfaction.at"))
                .setAutoWidth(true);
        more();
    }

    private static Component about(Said one) {
        String title = one.title() == null ? Texts.text("analytics.support.ticket") : one.title();
        return one.subject().type().equals("ticket")
                ? new Anchor("tickets/" + one.subject().id(), title)
                : new Span(title);
    }
}
