package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows that come slice by slice as one scrolls, one of them chosen by mouse or keys. A row keeps its place until it is taken
 * out: nothing moves under the hand.
 *
 * @param <K> what a row is known by
 */
public abstract class ChosenRows<K extends Serializable, R extends Component & ChosenRows.Row<K>> extends Div {

    /** Whoever scrolled this far wants to search, not more rows. */
    private static final int MOST = 1_000;

    /** One of them. */
    public interface Row<K> extends Serializable {

        K key();

        void select(boolean chosen);
    }

    private final List<R> rows = new ArrayList<>();
    private final Element more = new Element("crm-more");
    private K selected;

    protected ChosenRows(String className, String label) {
        addClassName(className);
        getElement().setAttribute("role", "listbox");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", label);
        more.addEventListener("crm-more", event -> grow());
    }

    /** Puts the next ones below. @return whether there may be more */
    protected abstract boolean next();

    /** Starts over; the choice stays where its row still is. */
    protected final void begin() {
        removeAll();
        rows.clear();
        grow();
        select(selected);
    }

    private void grow() {
        boolean further = next();
        more.removeFromParent();
        if (further && rows.size() < MOST) {
            getElement().appendChild(more);
            more.callJsFunction("again");
        }
    }

    protected final void put(R row) {
        rows.add(row);
        add(row);
    }

    /** From the top. */
    protected final List<R> rows() {
        return List.copyOf(rows);
    }

    protected final Optional<R> row(K key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** @return the one that follows, else the one before; empty when none is left, or it was not here */
    protected final Optional<K> take(K key) {
        int at = indexOf(key);
        if (at < 0) {
            return Optional.empty();
        }
        remove(rows.remove(at));
        growPast(at);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(Math.min(at, rows.size() - 1)).key());
    }

    public final boolean isEmpty() {
        return rows.isEmpty();
    }

    public final boolean shows(K key) {
        return row(key).isPresent();
    }

    public final Optional<K> selected() {
        return Optional.ofNullable(selected);
    }

    public final void select(K key) {
        selected = key;
        rows.forEach(row -> row.select(row.key().equals(key)));
        row(key).flatMap(Component::getId)
                .ifPresentOrElse(
                        id -> getElement().setAttribute("aria-activedescendant", id),
                        () -> getElement().removeAttribute("aria-activedescendant"));
    }

    /** Moves the choice by so many rows; loads more at the end. */
    public final void move(int steps) {
        int at = indexOf(selected);
        int wanted = at < 0 ? 0 : at + steps;
        growPast(wanted);
        // so that Enter means the row, not the button last clicked
        getElement().executeJs("this.focus({preventScroll: true})");
        if (!rows.isEmpty()) {
            select(rows.get(Math.max(0, Math.min(wanted, rows.size() - 1))).key());
        }
    }

    private void growPast(int wanted) {
        if (wanted >= rows.size() && more.getParent() != null) {
            grow();
        }
    }

    private int indexOf(K key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
