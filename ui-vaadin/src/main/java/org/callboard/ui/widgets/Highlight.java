package org.callboard.ui.widgets;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.callboard.records.text.NormalForm;

/** A text in which the words that somebody looks for are marked, whatever their case and accents. */
public final class Highlight extends Span {

    /** @param words as typed; each is looked for on its own */
    public Highlight(String text, String words) {
        BitSet marked = marks(text, Arrays.asList(NormalForm.search(words).split(" ")));
        for (int at = 0; at < text.length(); ) {
            boolean mark = marked.get(at);
            int end = mark ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int to = end < 0 ? text.length() : Math.min(end, text.length());
            Element part = mark ? new Element("mark") : Element.createText(text.substring(at, to));
            if (mark) {
                part.setText(text.substring(at, to));
            }
            getElement().appendChild(part);
            at = to;
        }
    }

    /** Which characters belong to a word: where one begins with it, else where it stands first. */
    private static BitSet marks(String text, List<String> words) {
        Plain plain = Plain.of(text);
        BitSet marked = new BitSet();
        for (String word : words) {
            int beginning = plain.letters().indexOf(" " + word);
            int found = beginning >= 0 ? beginning + 1 : plain.letters().indexOf(word);
            if (!word.isEmpty() && found >= 0) {
                marked.set(plain.from().get(found), plain.from().get(found + word.length()));
            }
        }
        return marked;
    }

    /** @param from where in the text each of the letters comes from; one letter can become several, and several none */
    private record Plain(String letters, List<Integer> from) {

        static Plain of(String text) {
            StringBuilder letters = new StringBuilder(" ");
            List<Integer> from = new ArrayList<>(List.of(0));
            for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
                String letter = text.substring(at, text.offsetByCodePoints(at, 1));
                String normal = letter.isBlank() ? " " : NormalForm.search(letter);
                letters.append(normal);
                from.addAll(Collections.nCopies(normal.length(), at));
            }
            from.add(text.length());
            return new Plain(letters.toString(), from);
        }
    }
}
