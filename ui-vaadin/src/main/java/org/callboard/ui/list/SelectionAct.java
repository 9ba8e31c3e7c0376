package org.callboard.ui.list;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Something to be done with chosen rows.
 *
 * @param word what the button says
 * @param icon a name of {@link org.callboard.ui.widgets.Icon}
 * @param least how many must be chosen
 * @param act gets the rows, and what to run once they changed
 */
public record SelectionAct<T>(String word, String icon, int least, BiConsumer<List<T>, Runnable> act) {}
