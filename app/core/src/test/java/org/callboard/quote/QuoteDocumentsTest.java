package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A quote on paper. */
@SpringJUnitConfig(QuoteHouse.class)
class QuoteDocumentsTest {

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteHouse.Cast cast;

    private UUID deal;

    @BeforeEach
    void aDeal() {
        deal = cast.dealOf("rep1");
    }

    @Test
    void printsWhatPeopleWriteInTheirLetters() throws IOException {
        QuoteView quote = quote(QuoteDraft.of(
                        LineDraft.free("Überführung nach Łódź", new BigDecimal("2"), new BigDecimal("1234.5")),
                        LineDraft.free("Обслуживание, Ωmega, 50 € Gutschein", BigDecimal.ONE, new BigDecimal("0.0125")))
                .with("title", "Angebot für Müller & Söhne <GmbH>")
                .with("recipient", "Müller & Söhne GmbH\nÄußere Straße 1\n80331 München")
                .with("discountPercent", new BigDecimal("10")));

        try (PDDocument pdf = pdf(quote)) {
            String text = text(pdf);
            assertThat(text)
                    .contains("Angebot für Müller & Söhne <GmbH>")
                    .contains("Äußere Straße 1")
                    .contains("Überführung nach Łódź")
                    .contains("Обслуживание, Ωmega, 50 € Gutschein")
                    .contains("1,234.50")
                    .contains("0.0125")
                    .contains("2,469.00")
                    .contains("Discount 10 %")
                    .contains(quote.summary().number())
                    .contains("Page 1 of 1")
                    .contains("Draft, not an offer yet")
                    .contains("Total EUR 2,222.11");
            assertThat(widest(pdf)).as("sums end before the margin").isLessThan(545);
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void breaksLongWordsAndLongListsOverPages() throws IOException {
        List<LineDraft> lines = new ArrayList<>();
        for (int i = 1; i <= QuoteCheck.MOST_LINES; i++) {
            lines.add(LineDraft.free("Position " + i, BigDecimal.ONE, BigDecimal.TEN));
        }
        QuoteDraft draft = QuoteDraft.of()
                .withLines(lines)
                .with("introduction", "Donaudampfschifffahrt".repeat(40))
                .with("terms", "One line\n\nanother line");

        try (PDDocument pdf = pdf(quote(draft))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            String text = text(pdf);
            assertThat(text).contains("Position 200", "Page 2 of " + pdf.getNumberOfPages(), "another line");
            assertThat(text.split("Description", -1).length - 1)
                    .as("the head of the table stands on every page that it reaches")
                    .isGreaterThanOrEqualTo(pdf.getNumberOfPages() - 1);
            assertThat(widest(pdf))
                    .isLessThanOrEqualTo(pdf.getPage(0).getMediaBox().getWidth());
        }
    }

    @Test
    void showsMarkupAsTextAndRunsNothing() {
        QuoteView quote =
                quote(QuoteDraft.of(LineDraft.free("{{seller}} <script>1</script>", BigDecimal.ONE, BigDecimal.ONE))
                        .with("terms", "<img src=\"file:///etc/passwd\"> {{{style}}} {{> document}}"));

        String html = cast.as("rep1", () -> quotes.html(quote.summary().id()));

        assertThat(html)
                .contains("{{seller}} &lt;script&gt;", "&lt;img src", "{{{style}}}")
                .doesNotContain("<script", "<img");
    }

    private QuoteView quote(QuoteDraft draft) {
        return cast.as("rep1", () -> quotes.create(deal, draft));
    }

    private PDDocument pdf(QuoteView quote) throws IOException {
        byte[] bytes = cast.as("rep1", () -> quotes.pdf(quote.summary().id()));
        Path kept = Path.of("target", "quotes");
        Files.createDirectories(kept);
        Files.write(kept.resolve(quote.summary().called() + ".pdf"), bytes);
        return Loader.loadPDF(bytes);
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    /** Right end of the rightmost letter. */
    private static float widest(PDDocument pdf) throws IOException {
        float[] right = {0};
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                right[0] = Math.max(right[0], letter.getXDirAdj() + letter.getWidthDirAdj());
            }
        };
        stripper.getText(pdf);
        return right[0];
    }
}
