package org.callboard.ui.communication;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;

/** Whom a message goes to: proposed while one types, and whatever else one types. */
class AddressField extends MultiSelectComboBox<Address> {

    private final transient Addressees addressees;
    private transient List<Address> likely = List.of();
    private Channel channel = Channel.EMAIL;

    AddressField(String label, Addressees addressees) {
        super(label);
        this.addressees = addressees;
        setItems(query -> offered(query.getFilter().orElse("").strip())
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setItemLabelGenerator(AddressWords::full);
        setAllowCustomValue(true);
        addCustomValueSetListener(custom -> take(typed(custom.getDetail())));
        setAutoExpand(AutoExpandMode.VERTICAL);
        setManualValidation(true);
        setWidthFull();
    }

    /** Numbers have blanks within, addresses have them between. */
    private List<Address> typed(String typed) {
        return channel == Channel.EMAIL ? AddressWords.read(typed) : List.of(Address.of(typed.strip()));
    }

    /** Addresses of another way from now on. */
    void by(Channel wanted) {
        channel = wanted;
    }

    /** @param addresses offered before one has typed anything */
    void propose(List<Address> addresses) {
        likely = List.copyOf(addresses);
    }

    private Stream<Address> offered(String typed) {
        return typed.isEmpty() ? likely.stream() : addressees.search(typed, channel).stream();
    }

    /** Adds those that are not there yet. */
    final void take(List<Address> more) {
        Set<Address> all = new LinkedHashSet<>(getValue());
        more.stream()
                .filter(one -> all.stream().noneMatch(known -> AddressWords.same(known, one)))
                .forEach(all::add);
        setValue(all);
    }

    List<Address> addresses() {
        return new ArrayList<>(getValue());
    }
}
