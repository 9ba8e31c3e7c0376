package org.callboard.survey.answer;

import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * Who is asked, about what.
 *
 * @param title of what it was about, as they know it
 * @param agent who did the work
 */
record Customer(
        Subject about,
        String title,
        String agent,
        String team,
        String category,
        UUID personId,
        String name,
        String email) {}
