package org.callboard.lead;

import java.util.Map;
import java.util.UUID;

/** Adds to a lead's JSON what another context knows of it; {@code scoring} adds {@code reasons}. */
public interface LeadAddition {

    Map<String, Object> of(UUID leadId);
}
