package org.callboard.communication.template;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with gaps. A gap names a value in a flat map of texts and nothing else: the template language sees that map alone, so
 * no name reaches an object, and what is raw, included or redefined is no word of it.
 */
final class Blank {

    /** Where the words stand, and with it what a value must not do to them. */
    enum Kind {
        LINE,
        TEXT,
        HTML
    }

    /** The words cannot be understood. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** @param missing names that have neither value nor default; they stand in the words as they are */
    record Filled(String words, Set<String> missing) {}

    private static final Pattern REFUSED = Pattern.compile("\\{\\{\\{|\\{\\{\\s*[&=><$]");
    /** {@code this} is a word of the template language itself: all values at once. */
    private static final String NAME = "(?!this\\b)[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_-]+){0,3}";

    private static final Pattern SECTION = Pattern.compile(NAME);
    private static final Pattern VALUE = Pattern.compile("(" + NAME + ")(?:\\s*\\|\\s*([^{}|]{0,200}))?");
    private static final Pattern GAP = Pattern.compile("\u0001([^\u0002]*)\u0002");

    private final Template template;
    private final Set<String> names;

    private Blank(Template template, Set<String> names) {
        this.template = template;
        this.names = names;
    }

    static Blank of(Kind kind, String words) throws Unreadable {
        if (REFUSED.matcher(words).find()) {
            throw new Unreadable("Write values as {{person.firstName}}: with two braces and without &, =, >, < or $.");
        }
        try {
            Template template = compiler(kind).compile(words);
            Set<String> names = new LinkedHashSet<>();
            Names visitor = new Names(names);
            template.visit(visitor);
            if (visitor.odd != null) {
                throw new Unreadable("{{" + visitor.odd + "}} is no name of a value; write {{person.firstName}}, or"
                        + " {{person.firstName|there}} with a default.");
            }
            return new Blank(template, names);
        } catch (MustacheException unreadable) {
            throw new Unreadable("Cannot be read: " + unreadable.getMessage());
        }
    }

    private static Mustache.Compiler compiler(Kind kind) {
        return Mustache.compiler()
                .withCollector(new FlatMap())
                .defaultValue("\u0001{{name}}\u0002")
                .emptyStringIsFalse(true)
                .withEscaper(
                        switch (kind) {
                            case LINE -> text -> text.replaceAll("\\s+", " ").strip();
                            case TEXT -> Escapers.NONE;
                            case HTML ->
                                text -> Escapers.HTML
                                        .escape(text.replace("\r", ""))
                                        .replace("\n", "<br>");
                        })
                .withLoader(name -> {
                    throw new MustacheException("nothing is included");
                });
    }

    /** All that is named, without defaults. */
    Set<String> names() {
        return names;
    }

    Filled fill(Map<String, String> values) {
        Set<String> missing = new LinkedHashSet<>();
        Matcher gaps = GAP.matcher(template.execute(values));
        String words = gaps.replaceAll(gap -> {
            missing.add(gap.group(1));
            return Matcher.quoteReplacement("{{" + gap.group(1) + "}}");
        });
        return new Filled(words, missing);
    }

    /** Reads the names; what is no plain name is odd. */
    private static final class Names implements Mustache.Visitor {

        private final Set<String> names;
        private String odd;

        Names(Set<String> names) {
            this.names = names;
        }

        @Override
        public void visitText(String text) {
            // nothing is named in it
        }

        @Override
        public void visitVariable(String name) {
            Matcher value = VALUE.matcher(name);
            if (value.matches()) {
                names.add(value.group(1));
            } else {
                odd = name;
            }
        }

        @Override
        public boolean visitInclude(String name) {
            odd = name;
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            if (SECTION.matcher(name).matches()) {
                names.add(name);
            } else {
                odd = name;
            }
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return visitSection(name);
        }
    }

    /** Finds values in the map of texts; of other objects there is nothing to find. */
    private static final class FlatMap implements Mustache.Collector {

        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof List<?> list ? list.iterator() : null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> ? (map, asked) -> value((Map<?, ?>) map, asked) : null;
        }

        private static Object value(Map<?, ?> map, String asked) {
            Matcher value = VALUE.matcher(asked);
            if (!value.matches()) {
                return Template.NO_FETCHER_FOUND;
            }
            Object known = map.get(value.group(1));
            return known != null ? known : value.group(2) != null ? value.group(2) : Template.NO_FETCHER_FOUND;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
