package org.callboard.ui.list;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.callboard.ui.text.Texts;

/**
 * One word or text that the field must equal or hold, or none at all.
 *
 * @param hint how what is typed is understood; {@code null} where it is what it looks like
 * @param offered what is offered while one types; anything else may be typed where {@code free}
 */
record TextFacet(String name, String label, List<String> offered, boolean free, UnaryOperator<String> said, String hint)
        implements Facet {

    private static final int LONGEST = 200;

    @Override
    public boolean understands(String value) {
        return NONE.equals(value) || (free ? value.length() <= LONGEST : offered.contains(value));
    }

    @Override
    public String words(String value) {
        return NONE.equals(value) ? Texts.text("list.filter.empty") : said.apply(value);
    }

    @Override
    public FacetEditor editor() {
        ComboBox<String> box = new ComboBox<>(label);
        box.setItems(Stream.concat(Stream.of(NONE), offered.stream()).toList());
        box.setItemLabelGenerator(this::words);
        box.setClearButtonVisible(true);
        box.setHelperText(hint);
        if (free) {
            box.setAllowCustomValue(true);
            box.addCustomValueSetListener(e -> box.setValue(cut(e.getDetail().strip())));
        }
        return new ColleagueFacet.OneValue(box);
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
