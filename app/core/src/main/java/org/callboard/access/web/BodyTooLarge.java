package org.callboard.access.web;

import java.io.IOException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A body grew beyond what the door takes while it was read. */
class BodyTooLarge extends IOException {

    BodyTooLarge(long most) {
        super("The body is larger than " + most + " bytes.");
    }

    static boolean causeOf(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge || cause instanceof MaxUploadSizeExceededException) {
                return true;
            }
        }
        return false;
    }
}
