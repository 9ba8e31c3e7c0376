package org.callboard.ui.record;

import org.callboard.access.Viewer;
import org.callboard.kernel.Subject;

/**
 * A record that somebody has open.
 *
 * @param title what people call it
 * @param viewer who looks
 * @param mayChange whether the viewer may change this record
 * @param changed to be called within the page's lock after something about the record changed: draws the page anew
 */
public record OpenRecord(Subject subject, String title, Viewer viewer, boolean mayChange, Runnable changed) {

    public boolean isOf(String type) {
        return subject.type().equals(type);
    }
}
