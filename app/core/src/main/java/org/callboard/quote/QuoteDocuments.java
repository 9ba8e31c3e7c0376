package org.callboard.quote;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Quotes as pages and in print, from one template. The template language only shows values, escaped; a renderer that would
 * fetch what a document names is told to fetch nothing.
 */
@Component
public class QuoteDocuments {

    private static final String FONT = "Callboard Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Template print;
    private final Template offer;
    private final String style;
    private final QuoteSettings settings;
    private final People people;
    private final Clock clock;

    QuoteDocuments(QuoteSettings settings, People people, Clock clock) {
        Mustache.Compiler compiler = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .defaultValue("")
                .withLoader(name -> new StringReader(text(name + ".mustache")));
        this.print = compiler.compile(text("print.mustache"));
        this.offer = compiler.compile(text("offer.mustache"));
        this.style = text("/META-INF/resources/accept/document.css");
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    /** A4, fonts embedded, page numbers, headers of tables on every page. */
    public byte[] pdf(QuoteView quote) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useUriResolver((base, uri) -> null);
            builder.useFont(() -> open("DejaVuSansCondensed.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> open("DejaVuSansCondensed-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
            builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(page(quote))), "/");
            builder.withProducer("Callboard");
            builder.toStream(out);
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A whole page that needs nothing else. */
    public String page(QuoteView quote) {
        Map<String, Object> model = model(quote);
        model.put("style", style);
        return print.execute(model);
    }

    /** The page on which a customer answers. @param more what it shows beside the document */
    public String offer(QuoteView quote, Map<String, Object> more) {
        Map<String, Object> model = model(quote);
        model.putAll(more);
        return offer.execute(model);
    }

    /** {@code Q-1001-v2.pdf} */
    public static String fileName(QuoteView quote) {
        return quote.summary().called().replace(' ', '-') + ".pdf";
    }

    private Map<String, Object> model(QuoteView quote) {
        Instant date = quote.summary().sentAt() == null
                ? clock.instant()
                : quote.summary().sentAt();
        String seller = quote.sentBy() == null ? quote.createdBy() : quote.sentBy();
        return DocumentModel.of(
                quote,
                settings,
                people.find(seller).map(Person::name).orElse(null),
                LocalDate.ofInstant(date, settings.zone()));
    }

    private static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static InputStream open(String name) {
        try {
            return new ClassPathResource(name, QuoteDocuments.class).getInputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
