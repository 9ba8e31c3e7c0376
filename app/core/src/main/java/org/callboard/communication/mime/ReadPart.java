package org.callboard.communication.mime;

import java.nio.file.Path;

/**
 * What came along with a mail, decoded.
 *
 * @param type as the sender calls it, in lower case
 * @param contentId by which the html names it; {@code null} when it has none
 * @param inline whether it is shown within the words
 */
public record ReadPart(String name, String type, Path file, long bytes, String contentId, boolean inline) {}
