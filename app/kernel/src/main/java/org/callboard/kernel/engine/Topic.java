package org.callboard.kernel.engine;

import java.util.regex.Pattern;

/** What an external task asks for: {@code <context>.<verb-noun>}; the context is also the target that lights it. */
public record Topic(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    public Topic {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("A topic reads <context>.<verb-noun>, not " + name);
        }
    }

    public String context() {
        return name.substring(0, name.indexOf('.'));
    }
}
