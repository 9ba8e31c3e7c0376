package org.callboard.ui.list;

/**
 * What a list can be narrowed by. Values are texts, as they stand in the URL and in saved views; {@link #NONE} means "has
 * no value".
 */
public interface Facet {

    /** A colleague that means whoever looks: a shared view "mine" is everybody's own. */
    String ME = "me";

    String NONE = "-";

    /** Its parameter in the URL. */
    String name();

    String label();

    /** Whether a value written in a URL means anything. */
    boolean understands(String value);

    /** What a chip says of one value. */
    String words(String value);

    /** What one picks values with; {@code null} when they come with a link alone. */
    FacetEditor editor();
}
