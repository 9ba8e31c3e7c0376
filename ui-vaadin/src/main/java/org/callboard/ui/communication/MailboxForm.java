package org.callboard.ui.communication;

import static org.callboard.ui.communication.MailboxFields.choice;
import static org.callboard.ui.communication.MailboxFields.group;
import static org.callboard.ui.communication.MailboxFields.label;
import static org.callboard.ui.communication.MailboxFields.secret;
import static org.callboard.ui.communication.MailboxFields.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.Mailbox.Proof;
import org.callboard.communication.MailboxDraft;
import org.callboard.kernel.BadInput;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.NoteEditor;

/** The fields of a mailbox. A secret that is kept stays unless another one is typed. */
class MailboxForm extends Div {

    private final TextField name = text("name");
    private final TextField address = text("address");
    private final Select<Kind> kind = choice("kind", Kind.values());
    private final ComboBox<String> owner = new ComboBox<>(label("owner"));
    private final TextField team = text("team");
    private final ServerFields smtp = new ServerFields("smtp", 465);
    private final ServerFields imap = new ServerFields("imap", 993);
    private final Select<Auth> auth = choice("auth", Auth.values());
    private final TextField username = text("username");
    private final PasswordField password = secret("password");
    private final TextField tokenUrl = text("tokenUrl");
    private final TextField clientId = text("clientId");
    private final PasswordField clientSecret = secret("clientSecret");
    private final PasswordField refreshToken = secret("refreshToken");
    private final TextField scope = text("scope");
    private final Select<Proof> proof = choice("proof", Proof.values());
    private final TextField archiveFolder = text("archiveFolder");
    private final NoteEditor signature = new NoteEditor(label("signature"), "", null);
    private final Map<String, HasValidation> byName = new LinkedHashMap<>();

    /** @param mailbox {@code null} for a new one. @param save what Ctrl+Enter, and the dialog's button, do */
    MailboxForm(People people, Mailbox mailbox, Runnable save) {
        addClassName("mailbox-form");
        OwnerNames names = new OwnerNames(people);
        owner.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .map(Person::username)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        owner.setItemLabelGenerator(names::of);
        signature.onSubmit(html -> save.run());
        kind.addValueChangeListener(change -> fit());
        auth.addValueChangeListener(change -> fit());
        Map<String, HasValidation> fields = Map.ofEntries(
                Map.entry("name", name),
                Map.entry("address", address),
                Map.entry("kind", kind),
                Map.entry("owner", owner),
                Map.entry("team", team),
                Map.entry("auth", auth),
                Map.entry("username", username),
                Map.entry("password", password),
                Map.entry("tokenUrl", tokenUrl),
                Map.entry("clientId", clientId),
                Map.entry("clientSecret", clientSecret),
                Map.entry("refreshToken", refreshToken),
                Map.entry("scope", scope),
                Map.entry("proof", proof),
                Map.entry("archiveFolder", archiveFolder));
        byName.putAll(fields);
        byName.putAll(smtp.byName());
        byName.putAll(imap.byName());
        add(
                group(null, name, address, kind, owner, team),
                group("sending", smtp.fields()),
                group("receiving", imap.fields()),
                group("log-in", auth, username, password, tokenUrl, clientId, clientSecret, refreshToken, scope),
                group("copies", proof, archiveFolder),
                new H3(label("signature")),
                signature);
        show(mailbox);
        fit();
    }

    private void show(Mailbox mailbox) {
        kind.setValue(mailbox == null ? Kind.GROUP : mailbox.kind());
        auth.setValue(mailbox == null ? Auth.PASSWORD : mailbox.auth());
        proof.setValue(mailbox == null ? Proof.BLIND_COPY : mailbox.proof());
        if (mailbox == null) {
            return;
        }
        name.setValue(mailbox.name());
        address.setValue(mailbox.address());
        owner.setValue(mailbox.owner());
        team.setValue(orEmpty(mailbox.team()));
        smtp.show(mailbox.smtp());
        imap.show(mailbox.imap());
        username.setValue(orEmpty(mailbox.username()));
        tokenUrl.setValue(orEmpty(mailbox.tokenUrl()));
        clientId.setValue(orEmpty(mailbox.clientId()));
        scope.setValue(orEmpty(mailbox.scope()));
        archiveFolder.setValue(orEmpty(mailbox.archiveFolder()));
        signature.setValue(mailbox.signature());
        if (mailbox.hasSecret()) {
            List.of(password, clientSecret, refreshToken)
                    .forEach(secret -> secret.setPlaceholder(Texts.text("communication.mailbox.kept")));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Only what matters to the kind and the way to log in. */
    private void fit() {
        boolean personal = kind.getValue() == Kind.PERSONAL;
        owner.setVisible(personal);
        team.setVisible(!personal);
        username.setVisible(auth.getValue() != Auth.NONE);
        password.setVisible(auth.getValue() == Auth.PASSWORD);
        List.of(tokenUrl, clientId, clientSecret, refreshToken, scope)
                .forEach(field -> field.setVisible(auth.getValue() == Auth.OAUTH2));
    }

    NoteEditor signature() {
        return signature;
    }

    MailboxDraft draft() {
        return new MailboxDraft(
                name.getValue(),
                address.getValue(),
                kind.getValue(),
                owner.getValue(),
                team.getValue(),
                smtp.server(),
                imap.server(),
                username.getValue(),
                auth.getValue(),
                typed(password),
                tokenUrl.getValue(),
                clientId.getValue(),
                typed(clientSecret),
                typed(refreshToken),
                scope.getValue(),
                imap.server() == null ? Proof.NONE : proof.getValue(),
                archiveFolder.getValue(),
                signature.getValue());
    }

    /** What is not typed stays as it is kept. */
    private static String typed(PasswordField secret) {
        return secret.isEmpty() ? null : secret.getValue();
    }

    /** @return sentences that belong to no field */
    List<String> mark(BadInput bad) {
        byName.values().forEach(field -> field.setInvalid(false));
        List<String> others = new ArrayList<>();
        for (BadInput.Field wrong : bad.fields()) {
            HasValidation field = byName.get(wrong.field());
            if (field == null) {
                others.add(wrong.message());
            } else {
                field.setErrorMessage(wrong.message());
                field.setInvalid(true);
            }
        }
        return others;
    }
}
