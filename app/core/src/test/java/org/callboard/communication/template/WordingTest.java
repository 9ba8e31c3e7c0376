package org.callboard.communication.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callboard.communication.TemplateDraft;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void writesSumsDaysAndListsAsALanguageDoes() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("deal.amount", new BigDecimal("12000.5"));
        facts.put("deal.amountCurrency", "EUR");
        facts.put("deal.closeOn", "2026-03-01");
        facts.put("deal.tags", List.of("a", "b"));
        facts.put("deal.note", "  ");

        assertThat(Wording.of(facts, Locale.ENGLISH))
                .containsEntry("deal.amount", "€12,000.50")
                .containsEntry("deal.closeOn", "March 1, 2026")
                .containsEntry("deal.tags", "a, b")
                .doesNotContainKey("deal.note");
        assertThat(Wording.of(facts, Locale.GERMAN))
                .containsEntry("deal.amount", "12.000,50\u00a0€")
                .containsEntry("deal.closeOn", "1. März 2026");
    }

    @Test
    void readsLanguagesAsPeopleWriteThem() {
        assertThat(List.of("de", "DE-at", "German", "Deutsch", "en_US"))
                .extracting(Languages::code)
                .containsExactly("de", "de", "de", "de", "en");
        assertThat(Languages.code("Klingon")).isNull();
    }

    @Test
    void keepsATemplateAsAFileAndReadsItBack() throws Exception {
        String file = """
                title: Norwegian
                channel: sms
                languages:
                  no:
                    text: |
                      Hei {{person.firstName|du}},
                      takk: ja
                  en:
                    text: "{{person.firstName}}: hello"
                """;

        TemplateDraft draft = TemplateFile.read(file);

        assertThat(draft.languages().keySet()).containsExactly("no", "en");
        assertThat(draft.languages().get("no").text()).isEqualTo("Hei {{person.firstName|du}},\ntakk: ja\n");
        assertThat(TemplateFile.read(TemplateFile.write(draft))).isEqualTo(draft);
    }

    @Test
    void refusesFilesThatAreNoTemplates() {
        assertThat(new ShippedTemplates()
                        .problems(Map.of(
                                "templates/a.yaml", "- a list".getBytes(),
                                "templates/b.yaml", "!!java.net.URL [\"http://x\"]".getBytes(),
                                "templates/c.yaml",
                                        "title: x\nlanguages: {en: {subject: s, text: \"{{{raw}}}\"}}".getBytes(),
                                "templates/d.yaml",
                                        "title: x\nlanguages: {en: {subject: {{name}}, text: y}}".getBytes(),
                                "templates/e.yaml", "title: x\nlanguages: {en: {subject: s, text: y}}".getBytes())))
                .hasSize(4)
                .noneMatch(one -> one.startsWith("templates/e.yaml"));
    }
}
