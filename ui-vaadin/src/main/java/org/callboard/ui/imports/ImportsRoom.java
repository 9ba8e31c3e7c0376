package org.callboard.ui.imports;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.imports.Imports;
import org.callboard.ui.text.Times;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Everything the pages of imports ask of the house, in one hand. */
@SpringComponent
class ImportsRoom {

    private final Imports imports;
    private final People people;
    private final Times times;
    private final Environment settings;

    ImportsRoom(Imports imports, People people, Times times, Environment settings) {
        this.imports = imports;
        this.people = people;
        this.times = times;
        this.settings = settings;
    }

    Imports imports() {
        return imports;
    }

    DataSize largestFile() {
        return DataSize.parse(settings.getProperty("crm.imports.max-file", "100MB"));
    }

    /** As colleagues call them. */
    String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    Times times() {
        return times;
    }
}
