package org.callboard.studio;

import java.time.Instant;

/**
 * A release as analysts see it in a list.
 *
 * @param checksum over its whole content
 * @param files how many models, forms, rules and tables it holds
 */
public record PublishedRelease(int number, String checksum, Instant publishedAt, int files) {}
