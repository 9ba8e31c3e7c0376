package org.callboard.ui.knowledge;

import java.util.List;
import java.util.Locale;
import org.callboard.knowledge.ArticleState;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** How states and languages are said. */
final class Words {

    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "ja");

    private Words() {}

    static Badge badge(ArticleState state) {
        String word = Texts.text("knowledge.state." + state);
        return switch (state) {
            case DRAFT -> new Badge(word, Badge.Tone.CALM, "pencil");
            case IN_REVIEW -> new Badge(word, Badge.Tone.WARM, "eye");
            case PUBLISHED -> new Badge(word, Badge.Tone.GOOD, "check");
            case RETIRED -> new Badge(word, Badge.Tone.COLD, "x");
        };
    }

    static String language(String code) {
        return code == null
                ? Texts.text("knowledge.any-language")
                : Locale.forLanguageTag(code).getDisplayLanguage(Texts.locale());
    }
}
