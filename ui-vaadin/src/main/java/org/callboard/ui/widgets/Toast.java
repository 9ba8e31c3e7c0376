package org.callboard.ui.widgets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.time.Duration;
import org.callboard.ui.text.Texts;

/** Quiet feedback in the corner. */
public final class Toast {

    private static final int SHORT = 4_000;
    private static final int LONG = 8_000;

    private Toast() {}

    public static void done(String text) {
        show(text, SHORT, null);
    }

    /** With a way back. */
    public static void done(String text, Runnable undo) {
        show(text, LONG, undo);
    }

    /** With a way back for as long as there is one. */
    public static void done(String text, Duration offered, Runnable undo) {
        show(text, (int) offered.toMillis(), undo);
    }

    /** What happened, why, what to do. Stays longer and is read out at once. */
    public static void failed(String text) {
        Notification toast = show(text, LONG, null);
        toast.setAssertive(true);
    }

    private static Notification show(String text, int millis, Runnable undo) {
        Notification toast = new Notification();
        toast.setDuration(millis);
        toast.setPosition(Notification.Position.BOTTOM_START);
        HorizontalLayout line = new HorizontalLayout(new Span(text));
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        if (undo != null) {
            Button back = new Button(Texts.text("widgets.undo"), Icon.small("undo-2"), click -> {
                toast.close();
                undo.run();
            });
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(back);
        }
        toast.add(line);
        toast.open();
        return toast;
    }
}
