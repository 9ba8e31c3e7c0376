package org.callboard.guest;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of a page, with gaps. What fills them is escaped; {@code {{{…}}}} is for HTML that was made safe before.
 */
public final class GuestTemplate {

    private final Template template;

    private GuestTemplate(Template template) {
        this.template = template;
    }

    /** @param name of the file beside the class, without {@code .mustache} */
    public static GuestTemplate of(Class<?> beside, String name) {
        Mustache.Compiler compiler = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .defaultValue("")
                .withLoader(part -> open(beside, part));
        return new GuestTemplate(compiler.compile(open(beside, name)));
    }

    public String fill(Map<String, Object> values) {
        return template.execute(values);
    }

    private static Reader open(Class<?> beside, String name) {
        try {
            return new InputStreamReader(
                    new ClassPathResource(name + ".mustache", beside).getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
