package org.callboard.ui.guest;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** What somebody puts into a page of theirs, to copy; and which pages that may be. */
class SnippetDialog extends Dialog {

    SnippetDialog(String title, String snippet, List<String> hosts) {
        setHeaderTitle(Texts.text("guest.snippet", title));
        setWidth("36rem");
        TextArea code = new TextArea(Texts.text("guest.snippet.code"), snippet, "");
        code.setReadOnly(true);
        code.setWidthFull();
        code.addClassName("field-key");
        Button copy = new Button(Texts.text("guest.snippet.copy"), Icon.small("copy"), click -> {
            getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", snippet);
            Toast.done(Texts.text("guest.snippet.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String where = hosts.isEmpty()
                ? Texts.text("guest.snippet.nowhere")
                : Texts.text("guest.snippet.where", String.join(", ", hosts));
        add(code, new Paragraph(where));
        getFooter().add(new Button(Texts.text("guest.close"), click -> close()), copy);
    }
}
