package org.callboard.lead.webform;

import org.springframework.web.util.HtmlUtils;

/** The frame of every page of a form. */
final class Html {

    private Html() {}

    /** Text as it may stand between tags and in attributes. */
    static String text(String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }

    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="stylesheet" href="/forms/form.css">
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(text(title), body);
    }

    /** A page that only says something. */
    static String notice(String title, String sentence) {
        return page(
                title, "<h1>%s</h1>\n<p class=\"text\" role=\"status\">%s</p>".formatted(text(title), text(sentence)));
    }
}
