package org.callboard.ui.list;

import java.util.List;
import java.util.function.Function;
import org.callboard.ui.text.Texts;

/** {@code from..to} as it stands in a URL; either side may be missing. */
public record Range(String from, String to) {

    public static Range of(String written) {
        if (written == null || written.equals(Facet.NONE)) {
            return new Range("", "");
        }
        int dots = written.indexOf("..");
        return dots < 0
                ? new Range(written.strip(), written.strip())
                : new Range(
                        written.substring(0, dots).strip(),
                        written.substring(dots + 2).strip());
    }

    static List<String> written(Object from, Object to) {
        return from == null && to == null
                ? List.of()
                : List.of(new Range(from == null ? "" : from.toString(), to == null ? "" : to.toString()).toString());
    }

    public <T> T from(Function<String, T> parse) {
        return from.isEmpty() ? null : parse.apply(from);
    }

    public <T> T to(Function<String, T> parse) {
        return to.isEmpty() ? null : parse.apply(to);
    }

    boolean isOpen() {
        return from.isEmpty() && to.isEmpty();
    }

    /** Whether each side that is given can be read. */
    <T> boolean parses(Function<String, T> parse) {
        try {
            from(parse);
            to(parse);
            return !isOpen();
        } catch (IllegalArgumentException | java.time.DateTimeException notUnderstood) {
            return false;
        }
    }

    String words(Function<String, String> each) {
        if (from.isEmpty()) {
            return Texts.text("list.filter.up-to", each.apply(to));
        }
        return to.isEmpty()
                ? Texts.text("list.filter.from", each.apply(from))
                : Texts.text("list.filter.between", each.apply(from), each.apply(to));
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
