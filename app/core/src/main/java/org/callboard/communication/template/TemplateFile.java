package org.callboard.communication.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callboard.communication.Channel;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.TemplateDraft.Words;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** A template as a file: YAML of plain texts, one file a template, named after its key. */
final class TemplateFile {

    static final String FOLDER = "templates/";
    static final String ENDING = ".yaml";
    private static final int LONGEST = 1_000_000;
    private static final List<String> PARTS = List.of("title", "channel", "purpose", "about", "languages");
    private static final List<String> WORDS = List.of("subject", "text", "html");

    /** The file is no template; the message says why. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    private TemplateFile() {}

    /** {@code templates/communication/welcome.yaml} is {@code welcome}. */
    static String key(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    }

    static TemplateDraft read(String file) throws Unreadable {
        Map<String, Object> parts = map("the file", load(file), PARTS);
        Map<String, Words> languages = new LinkedHashMap<>();
        for (Map.Entry<String, Object> one : map("languages", parts.getOrDefault("languages", Map.of()), null)
                .entrySet()) {
            Map<String, Object> words = map("languages." + one.getKey(), one.getValue(), WORDS);
            languages.put(one.getKey(), new Words(text(words, "subject"), text(words, "text"), text(words, "html")));
        }
        return new TemplateDraft(
                text(parts, "title"),
                channel(text(parts, "channel")),
                text(parts, "purpose"),
                text(parts, "about"),
                languages);
    }

    private static Object load(String file) throws Unreadable {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(10);
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(file);
        } catch (YAMLException unreadable) {
            throw new Unreadable("Is no YAML; texts that begin with {{ stand in quotes. " + firstLine(unreadable));
        }
    }

    private static Map<String, Object> map(String what, Object value, List<String> known) throws Unreadable {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Unreadable("Expected " + what + " to hold names and values.");
        }
        Map<String, Object> read = new LinkedHashMap<>();
        for (Map.Entry<?, ?> one : map.entrySet()) {
            // Norway's language is a no in YAML
            String name = Boolean.FALSE.equals(one.getKey()) ? "no" : String.valueOf(one.getKey());
            if (known != null && !known.contains(name)) {
                throw new Unreadable(
                        "There is no " + name + " in " + what + "; it holds " + String.join(", ", known) + ".");
            }
            read.put(name, one.getValue());
        }
        return read;
    }

    private static String text(Map<String, Object> map, String name) throws Unreadable {
        Object value = map.get(name);
        if (value instanceof Map || value instanceof List) {
            throw new Unreadable("Expected " + name + " to be a text; put it in quotes where it begins with {{.");
        }
        return value == null ? null : value.toString();
    }

    private static Channel channel(String written) throws Unreadable {
        try {
            return written == null ? null : Channel.valueOf(written.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable("There is no channel " + written + "; say EMAIL, SMS or WHATSAPP.");
        }
    }

    static String write(TemplateDraft draft) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "title", draft.title());
        put(parts, "channel", draft.channel().name());
        put(parts, "purpose", draft.purpose());
        put(parts, "about", draft.about());
        Map<String, Object> languages = new LinkedHashMap<>();
        draft.languages().forEach((language, words) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            put(one, "subject", words.subject());
            put(one, "text", words.text());
            put(one, "html", words.html());
            languages.put(language, one);
        });
        parts.put("languages", languages);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        return new Yaml(new Representer(options), options).dump(parts);
    }

    private static void put(Map<String, Object> parts, String name, String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    private static String firstLine(YAMLException unreadable) {
        return String.valueOf(unreadable.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
