package org.callboard.ui.guest;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.callboard.ui.text.Texts;

/** Sites whose pages may show a page of ours, one a line. */
class HostsField extends TextArea {

    HostsField() {
        super(Texts.text("guest.part.allowedHosts"));
        setHelperText(Texts.text("guest.hint.allowedHosts"));
        setPlaceholder("www.example.com");
        setWidthFull();
        setMinRows(2);
        setMaxRows(6);
    }

    void show(List<String> hosts) {
        setValue(String.join("\n", hosts));
    }

    List<String> hosts() {
        return Arrays.stream(getValue().split("[\\s,;]+"))
                .filter(host -> !host.isBlank())
                .toList();
    }
}
