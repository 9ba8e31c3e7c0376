package org.callboard.ui.communication;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import org.callboard.communication.Channel;
import org.callboard.ui.text.Texts;

/** By which way a message goes; an answer goes as what it answers came. */
class WayField extends Select<Channel> {

    private final transient CommunicationRoom room;

    WayField(CommunicationRoom room) {
        this.room = room;
        setLabel(Texts.text("communication.compose.way"));
        setItemLabelGenerator(channel -> Texts.text("communication.channel." + channel));
        setWidthFull();
        addClassName("composer-way");
    }

    void show(Letter letter) {
        Set<Channel> open = letter.manner() == Manner.NEW ? room.messages().channels() : Set.of();
        boolean choice = open.size() > 1 && open.contains(letter.channel());
        setItems(choice ? open : List.of(letter.channel()));
        setVisible(choice);
        setValue(letter.channel());
    }
}
