package org.callboard.rules;

/** Marks a record of the vocabulary that rules insert. Everything else in the vocabulary is a fact they look at. */
public interface Finding {

    /** What it weighs, for findings that count; used to leave out near misses nobody would wish for. */
    default int weight() {
        return 0;
    }
}
