package org.callboard.ui.list;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.ui.text.Texts;

/** Another record that the rows point to, looked up as one types; or none. */
record RecordFacet(String name, String label, String kind, RecordTitles titles) implements Facet {

    @Override
    public boolean understands(String value) {
        return NONE.equals(value) || Facets.isId(value);
    }

    @Override
    public String words(String value) {
        return NONE.equals(value) ? Texts.text("list.filter.empty") : titles.of(kind, UUID.fromString(value));
    }

    @Override
    public FacetEditor editor() {
        ComboBox<String> box = new ComboBox<>(label);
        box.setItems(query ->
                offered(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        box.setItemLabelGenerator(this::words);
        box.setClearButtonVisible(true);
        return new ColleagueFacet.OneValue(box);
    }

    private Stream<String> offered(String typed) {
        Stream<String> none = typed.isBlank() ? Stream.of(NONE) : Stream.of();
        return Stream.concat(none, titles.suggest(kind, typed).stream().map(UUID::toString));
    }
}
