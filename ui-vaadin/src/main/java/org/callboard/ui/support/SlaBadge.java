package org.callboard.ui.support;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.callboard.support.Sla;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;

/**
 * What is left until a promise is due: it ticks in the browser. Paused, near and breached are said by a word and an icon, not
 * by a colour alone.
 */
@Tag("crm-promise")
@JsModule("context://crm/promise.js")
class SlaBadge extends Span {

    SlaBadge(Sla sla, Times times) {
        this(
                sla == null ? null : sla.nextDue(),
                sla == null ? null : sla.pausedSince(),
                sla != null && sla.breached(),
                sla != null && sla.near(),
                sla == null ? null : sla.remaining(),
                times);
    }

    /** @param remaining working time that is left; {@code null} when nobody counted it */
    SlaBadge(Instant due, Instant pausedSince, boolean breached, boolean near, Duration remaining, Times times) {
        addClassNames("crm-badge", "promise");
        Span words = new Span();
        if (pausedSince != null) {
            add(Icon.small("hourglass"), words);
            words.setText(Texts.text("support.sla.paused"));
            setTitle(Texts.text("support.sla.paused-since", times.exact(pausedSince)));
            addClassName("cold");
        } else if (due == null) {
            add(words);
            words.setText(Texts.text(breached ? "support.sla.was-breached" : "support.sla.none"));
            setVisible(breached);
            addClassName("bad");
        } else {
            boolean over = due.isBefore(times.now());
            add(Icon.small(over || breached ? "triangle-alert" : near ? "alarm-clock" : "clock"), words);
            words.setText(times.relative(due));
            addClassName(over || breached ? "bad" : near ? "due" : "calm");
            setTitle(title(due, remaining, times));
            tick(due);
        }
    }

    private static String title(Instant due, Duration remaining, Times times) {
        return remaining == null
                ? Texts.text("support.sla.due", times.exact(due))
                : Texts.text("support.sla.due-working", times.exact(due), words(remaining.abs()));
    }

    private static String words(Duration working) {
        return Texts.text("support.sla.hours", working.toHours(), working.toMinutesPart());
    }

    private void tick(Instant due) {
        getElement().setAttribute("due", due.toString());
        getElement().setAttribute("left", Texts.text("support.sla.left"));
        getElement().setAttribute("over", Texts.text("support.sla.over"));
    }
}
