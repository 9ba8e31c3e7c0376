package org.callboard.ui.text;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What pages say, from message bundles. The first word of a key names the package whose {@code messages.properties}
 * holds it: {@code tasks.claim} stands in {@code org/callboard/ui/tasks/messages.properties}.
 */
public final class Texts {

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text in the reader's language; arguments as in {@link MessageFormat}, plurals by its choice format. */
    public static String text(String key, Object... arguments) {
        String pattern = pattern(key);
        return new MessageFormat(pattern, locale()).format(arguments);
    }

    /** The text, or the fallback where no bundle knows the key: names that analysts made up. */
    public static String textOr(String key, String fallback) {
        try {
            return text(key);
        } catch (MissingResourceException unknown) {
            return fallback;
        }
    }

    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null || ui.getLocale() == null ? Locale.ENGLISH : ui.getLocale();
    }

    private static String pattern(String key) {
        int dot = key.indexOf('.');
        String bundle = "org.callboard.ui." + key.substring(0, Math.max(dot, 0)) + ".messages";
        return ResourceBundle.getBundle(bundle, locale(), Texts.class.getClassLoader(), ENGLISH_ELSE)
                .getString(key);
    }
}
