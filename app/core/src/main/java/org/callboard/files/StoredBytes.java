package org.callboard.files;

import java.util.UUID;

/**
 * Bytes in the store that are no file yet.
 *
 * @param id of the file that they become
 * @param type media type as they say themselves
 * @param sha256 in hexadecimal digits
 */
public record StoredBytes(UUID id, String name, String type, long size, String sha256) {}
