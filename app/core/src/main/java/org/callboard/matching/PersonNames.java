package org.callboard.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the names of two people weigh. */
final class PersonNames {

    private static final Scale LAST = new Scale(0, -4, 0.5, -4, 0.7, -1.5, 0.8, 1.5, 0.9, 3, 1, 4);
    private static final Scale FIRST = new Scale(0, -3.5, 0.4, -3.5, 0.6, -2, 0.8, 1, 0.9, 2.5, 1, 3.5);
    private static final double SAME_SOUND = 2.5;
    private static final double NICKNAME = 3;
    private static final double INITIAL = 1.5;
    private static final double OTHER_ORDER = -0.3;

    /** Kept to those that everybody knows; each short form has one long form. */
    private static final Map<String, String> LONG_FORMS = Stream.of(
                    ("abby=abigail al=albert alex=alexander andy=andrew becky=rebecca ben=benjamin beth=elizabeth "
                                    + "bill=william bob=robert chris=christopher chuck=charles dan=daniel dave=david deb=deborah "
                                    + "dick=richard ed=edward fred=frederick greg=gregory hans=johannes jeff=jeffrey jen=jennifer "
                                    + "jim=james joe=joseph kate=katherine kathy=katherine ken=kenneth larry=lawrence liz=elizabeth "
                                    + "maggie=margaret max=maximilian mike=michael nick=nicholas pam=pamela pat=patricia pete=peter "
                                    + "ron=ronald sam=samuel sepp=josef steve=steven stephen=steven sue=susan ted=edward tim=timothy "
                                    + "tom=thomas tony=anthony vicky=victoria will=william")
                            .split(" "))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> word(pair[0]), pair -> word(pair[1])));

    private PersonNames() {}

    static String longForm(String first) {
        return LONG_FORMS.getOrDefault(first, first);
    }

    static double weigh(Traits one, Traits other) {
        double asWritten = last(one.last(), other.last()) + first(one.first(), other.first());
        double turned = OTHER_ORDER + (last(one.last(), other.first()) + last(one.first(), other.last())) * 7.5 / 8;
        boolean complete = !one.first().isEmpty() && !other.first().isEmpty();
        return complete ? Math.max(asWritten, turned) : asWritten;
    }

    private static String word(String name) {
        return Words.of(name).get(0);
    }

    private static double last(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        String mine = String.join("", one);
        String theirs = String.join("", other);
        double bits = LAST.of(Likeness.of(mine, theirs));
        // Double names: Anna Schmidt-Weber is found as Anna Weber.
        boolean part = one.size() != other.size()
                && (one.contains(theirs) || other.contains(mine) || one.containsAll(other) || other.containsAll(one));
        return part || Likeness.soundAlike(mine, theirs) ? Math.max(bits, SAME_SOUND) : bits;
    }

    private static double first(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        String mine = one.get(0);
        String theirs = other.get(0);
        double bits = FIRST.of(
                Math.max(Likeness.of(mine, theirs), Likeness.of(String.join("", one), String.join("", other))));
        if (!mine.equals(theirs) && longForm(mine).equals(longForm(theirs))) {
            return Math.max(bits, NICKNAME);
        }
        boolean initial = (mine.length() == 1 || theirs.length() == 1) && mine.charAt(0) == theirs.charAt(0);
        return initial ? Math.max(bits, INITIAL) : bits;
    }
}
