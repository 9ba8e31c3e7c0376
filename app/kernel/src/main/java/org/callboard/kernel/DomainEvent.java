package org.callboard.kernel;

import java.util.Map;

/**
 * Something that happened to a subject. Published inside the transaction that makes it true; {@code audit} keeps each
 * one on the subject's timeline together with its cause.
 */
public interface DomainEvent {

    Subject subject();

    /** The kind, {@code <context>.<what-happened>}, for example {@code lead.captured}. */
    String what();

    /** One sentence for people, for example "Captured from the web form Spring fair". */
    String text();

    /** What a reader may want to unfold: changed fields, points, reasons. Flat and small. */
    default Map<String, Object> details() {
        return Map.of();
    }
}
