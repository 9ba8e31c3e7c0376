package org.callboard.ui.quote;

import com.vaadin.flow.component.html.IFrame;
import org.callboard.ui.text.Texts;

/** The document as the customer sees it, in a frame that runs nothing and reaches nothing. */
class Paper extends IFrame {

    Paper(String html) {
        addClassName("quote-paper");
        getElement().setAttribute("sandbox", "");
        getElement().setAttribute("title", Texts.text("quote.paper"));
        getElement().setAttribute("srcdoc", html);
    }
}
