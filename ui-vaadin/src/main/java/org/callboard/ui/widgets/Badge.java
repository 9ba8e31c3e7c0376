package org.callboard.ui.widgets;

import com.vaadin.flow.component.html.Span;
import org.callboard.ui.text.Texts;

/** A word of meaning with its colour and, where it helps, an icon: never colour alone. */
public final class Badge extends Span {

    /** What the colour means; the theme knows it by the lower-case name. */
    public enum Tone {
        CALM,
        HOT,
        WARM,
        COLD,
        GOOD,
        BAD,
        DUE
    }

    public Badge(String word, Tone tone) {
        this(word, tone, null);
    }

    /** @param icon a name of {@link Icon}; {@code null} for none */
    public Badge(String word, Tone tone, String icon) {
        addClassName("crm-badge");
        if (tone != Tone.CALM) {
            addClassName(tone.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (icon != null) {
            add(Icon.small(icon));
        }
        add(new Span(word));
    }

    /** How warm something is, from the worklist's badge or a lead's grade: HOT, WARM, COLD, or any other word as it is. */
    public static Badge warmth(String word) {
        return switch (word) {
            case "HOT" -> new Badge(Texts.text("widgets.hot"), Tone.HOT, "flame");
            case "WARM" -> new Badge(Texts.text("widgets.warm"), Tone.WARM, "sun");
            case "COLD" -> new Badge(Texts.text("widgets.cold"), Tone.COLD, "snowflake");
            default -> new Badge(word, Tone.CALM);
        };
    }
}
