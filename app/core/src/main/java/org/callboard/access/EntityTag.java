package org.callboard.access;

import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callboard.kernel.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A version as an ETag, and back; the same at every door. */
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @param current for {@code If-Match: *}, which takes whatever stands there */
    public static long seen(String ifMatch, LongSupplier current) {
        if (ifMatch == null) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of what you read, so that nobody's change is overwritten unseen.");
        }
        if (ifMatch.strip().equals("*")) {
            return current.getAsLong();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new BadInput(HttpHeaders.IF_MATCH, "Expected the ETag as it was read, like \"3\".");
        }
        return Long.parseLong(tag.group(1));
    }
}
