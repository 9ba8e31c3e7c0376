package org.callboard.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.callboard.knowledge.Inquiries;
import org.callboard.knowledge.Inquiries.Asked;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The questions behind a number of the knowledge base: what was asked where, and what answered it. */
class QuestionsDialog extends SliceDialog<Asked> {

    /** @param asked a slice of them, by where the one before ended */
    QuestionsDialog(String title, Times times, Function<String, Inquiries.Slice> asked) {
        super(title, before -> {
            Inquiries.Slice slice = asked.apply(before);
            return new Part<>(slice.items(), slice.next());
        });
        grid().addColumn(Asked::text)
                .setHeader(Texts.text("analytics.help.question"))
                .setFlexGrow(3);
        grid().addColumn(one -> Texts.textOr("analytics.help.place." + one.place(), one.place()))
                .setHeader(Texts.text("analytics.help.place"))
                .setAutoWidth(true);
        grid().addComponentColumn(QuestionsDialog::read)
                .setHeader(Texts.text("analytics.help.article"))
                .setFlexGrow(2);
        grid().addColumn(one -> Texts.text(one.sent() ? "analytics.help.wrote" : "analytics.help.not-wrote"))
                .setHeader(Texts.text("analytics.help.after"))
                .setAutoWidth(true);
        grid().addComponentColumn(one -> times.told(one.at()))
                .setHeader(Texts.text("analytics.satisfaction.at"))
                .setAutoWidth(true);
        more();
    }

    private static Component read(Asked one) {
        return one.read() == null ? new Span("–") : new Anchor("knowledge/" + one.readId(), one.read());
    }
}
