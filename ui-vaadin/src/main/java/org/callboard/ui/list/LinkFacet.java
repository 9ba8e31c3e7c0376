package org.callboard.ui.list;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What comes with a link alone: one import, a team. */
record LinkFacet(String name, String label, Predicate<String> known, UnaryOperator<String> said) implements Facet {

    @Override
    public boolean understands(String value) {
        return known.test(value);
    }

    @Override
    public String words(String value) {
        return said.apply(value);
    }

    @Override
    public FacetEditor editor() {
        return null;
    }
}
