package org.callboard.lead;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Leads as CSV: exactly what the filter shows to the viewer, in its order, however many. */
public interface LeadExport {

    /** UTF-8 with a header line, safe to open in a spreadsheet; closes the stream. */
    void write(LeadQuery query, List<String> sort, OutputStream out) throws IOException;
}
