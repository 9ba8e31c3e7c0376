package org.callboard.ui.communication;

import org.callboard.ui.text.Texts;

/** Sizes of files in words. */
final class Sizes {

    private Sizes() {}

    static String words(long bytes) {
        if (bytes < 1024) {
            return Texts.text("communication.bytes", bytes);
        }
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? Texts.text("communication.kilobytes", kilobytes)
                : Texts.text("communication.megabytes", kilobytes / 1024);
    }
}
