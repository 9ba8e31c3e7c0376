package org.callboard.kernel.release;

import java.util.Map;
import java.util.Optional;

/**
 * The published releases. A release is the whole of processes, forms, rules, tables and templates under one number; it never
 * changes once published, so its files may be cached for ever.
 */
public interface Releases {

    /** The number of the release that new instances start on. */
    int current();

    /**
     * @param path as in the repository: {@code bpmn/lead/lead-handling.bpmn}, {@code forms/lead/contact-lead.form},
     *     {@code rules/drl/lead/lead-scoring.drl}
     */
    Optional<byte[]> file(int release, String path);

    /** All files of a release whose path starts with the prefix, by path. */
    Map<String, byte[]> files(int release, String prefix);
}
