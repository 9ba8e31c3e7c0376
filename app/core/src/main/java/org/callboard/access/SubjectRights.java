package org.callboard.access;

import java.util.UUID;

/** The rights on one kind of subject; implemented by the context that owns it, asked by everyone who shows it. */
public interface SubjectRights {

    /** The subject's type, as in {@link org.callboard.kernel.Subject#type()}. */
    String type();

    /** What of it a viewer may see. */
    Sight mayRead(Viewer viewer);

    /** What of it a viewer may change. */
    Sight mayChange(Viewer viewer);

    /** @throws org.callboard.kernel.NotFound when it is not there, or the viewer may not see it */
    void requireRead(Viewer viewer, UUID id);

    /**
     * Whether a viewer may change this one. A kind that does not say whose its records are leaves it to those who may
     * change them all.
     */
    default boolean mayChange(Viewer viewer, UUID id) {
        return mayChange(viewer) instanceof Sight.All;
    }
}
