package org.callboard.ui.quote;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.callboard.quote.QuoteView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** The address for the customer: to copy, or to write a mail with. */
class LinkDialog extends Dialog {

    LinkDialog(QuoteView quote, String link) {
        setHeaderTitle(Texts.text("quote.link.title", quote.summary().called()));
        setWidth("36rem");
        TextField address = new TextField(Texts.text("quote.link.address"), link, "");
        address.setReadOnly(true);
        address.setWidthFull();
        Button copy = new Button(Texts.text("quote.link.copy"), Icon.small("copy"), e -> {
            getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", link);
            Toast.done(Texts.text("quote.link.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor mail = new Anchor(mailto(quote, link), Texts.text("quote.link.mail"));
        add(new Paragraph(Texts.text("quote.link.text")), address, mail);
        getFooter().add(new Button(Texts.text("quote.close"), e -> close()), copy);
    }

    private static String mailto(QuoteView quote, String link) {
        String to =
                quote.content().recipientEmail() == null ? "" : quote.content().recipientEmail();
        return "mailto:" + encoded(to).replace("%40", "@")
                + "?subject="
                + encoded(Texts.text(
                        "quote.link.subject",
                        quote.summary().number(),
                        quote.content().title()))
                + "&body=" + encoded(Texts.text("quote.link.body", link));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
