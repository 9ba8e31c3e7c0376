package org.callboard.guest;

import jakarta.servlet.http.HttpServletRequest;

/** What a form of a logged-in person carries, so that no other site can send it; implemented where the locks are. */
public interface FormToken {

    /** The value of the hidden field {@code _csrf}. */
    String of(HttpServletRequest request);
}
