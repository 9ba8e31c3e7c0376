package org.callboard.rules.deal;

/**
 * A field that the model asks for on the way to a stage.
 *
 * @param field its name, for example {@code closeOn}
 * @param label what people call it
 * @param filled whether the deal says it
 */
public record NeededField(String field, String label, boolean filled) {}
