package org.callboard.ui.communication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.callboard.ui.text.Texts;

/** A mail server: its name, its port, how the way there is kept secret. No name is no server. */
class ServerFields {

    private final String which;
    private final TextField host;
    private final IntegerField port;
    private final Select<Tls> tls = new Select<>();

    ServerFields(String which, int usual) {
        this.which = which;
        host = new TextField(Texts.text("communication.mailbox.field." + which));
        host.setManualValidation(true);
        host.setPlaceholder(Texts.text("communication.mailbox.field.host.example"));
        port = new IntegerField(Texts.text("communication.mailbox.field.port"));
        port.setManualValidation(true);
        port.setValue(usual);
        tls.setLabel(Texts.text("communication.mailbox.field.tls"));
        tls.setItems(Tls.values());
        tls.setItemLabelGenerator(value -> MailboxCard.word("tls", value));
        tls.setValue(Tls.TLS);
    }

    Component[] fields() {
        return new Component[] {host, port, tls};
    }

    Map<String, HasValidation> byName() {
        return Map.of(which, host, which + ".host", host, which + ".port", port, which + ".tls", tls);
    }

    /** @param server {@code null} for none */
    void show(Server server) {
        if (server != null) {
            host.setValue(server.host());
            port.setValue(server.port());
            tls.setValue(server.tls());
        }
    }

    Server server() {
        return host.isEmpty()
                ? null
                : new Server(host.getValue().strip(), port.getValue() == null ? 0 : port.getValue(), tls.getValue());
    }
}
