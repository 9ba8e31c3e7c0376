package org.callboard.ui.chat;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.chat.Chats;
import org.callboard.ui.text.Times;

/** Everything the page of chats asks of the house. */
@SpringComponent
record ChatRoom(Chats chats, People people, CurrentUser currentUser, ChatTicker ticker, Times times) {

    String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    /** Who may take over. */
    List<Person> colleagues() {
        String me = currentUser.viewer().username();
        return people.withRole(Role.SUPPORT_AGENT).stream()
                .filter(one -> one.present() && !one.username().equals(me))
                .toList();
    }
}
