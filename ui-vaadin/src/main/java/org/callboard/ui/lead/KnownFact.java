package org.callboard.ui.lead;

import org.callboard.lead.LeadView;
import org.callboard.ui.record.FieldEditor;

/** Something known of a lead that may be changed in place. */
interface KnownFact {

    /** The field's name at the desk. */
    String field();

    String label();

    Object of(LeadView lead);

    /** A value of this fact as people read it; empty when nothing is known. */
    String words(Object value);

    /** What one types it into, with what is known now. */
    FieldEditor editor(Object now);
}
