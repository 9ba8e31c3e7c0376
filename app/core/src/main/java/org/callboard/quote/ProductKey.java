package org.callboard.quote;

import org.callboard.records.text.NormalForm;

/** By what products are told apart: letters and digits alone, so that "GTXPro" and "GTX Pro" are one. */
final class ProductKey {

    private static final int LONGEST = 400;

    private ProductKey() {}

    static String of(String name) {
        String key = NormalForm.words(name).replace(" ", "");
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /** {@code null} for none. */
    static String ofNumber(Object sku) {
        String key = sku == null ? "" : of(sku.toString());
        return key.isEmpty() ? null : key;
    }
}
