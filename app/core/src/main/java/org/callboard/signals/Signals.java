package org.callboard.signals;

import java.util.Collection;

/** Tells every node, this one included, that something changed. What is told is a hint to look again, never the news itself. */
public interface Signals {

    /**
     * Once the current transaction is committed; never when it is rolled back. The same word is told once for several
     * changes within a quarter of a second.
     *
     * @param channel whom it is for, in lower case letters
     * @param word what changed, mostly an id: without commas and blanks, at most 100 characters
     */
    void tell(String channel, String word);

    /** What is committed already, as when a transaction tells at its end what it did. Words as in {@link #tell}. */
    void told(String channel, Collection<String> words);
}
