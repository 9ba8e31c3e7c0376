package org.callboard.communication;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Templates: used by everybody who writes to customers, written by analysts and admins. Nothing written is ever lost. */
public interface TemplateBook {

    /** Those in use, by title; for analysts and admins the retired ones, too. At most a thousand. */
    List<Template> all();

    /** The one in force. @throws org.callboard.kernel.NotFound when there is none */
    Template get(String key);

    /** The one that a version was; 0 is the shipped one. */
    Template get(String key, int version);

    /** What it was, the newest first, at most 200, the shipped one last. */
    List<Template> versions(String key);

    /** Whether the current user may change templates. */
    boolean mayChange();

    /**
     * Writes the next version; it is in force at once for what is sent from now on.
     *
     * @param seen the version that the caller has seen; -1 for a new template
     * @throws org.callboard.kernel.BadInput everything that is wrong, like {@code languages.en.subject}
     * @throws org.callboard.kernel.Conflict when somebody else was faster
     */
    Template put(String key, int seen, TemplateDraft draft);

    /** The next version is what an earlier one was. */
    Template restore(String key, int seen, int version);

    /** Takes it out of use, or back into it; what runs on it finds it all the same. */
    Template retire(String key, int seen, boolean retired);

    /** The template in force as a file that {@link #read} takes, and that a release may ship. */
    String write(String key);

    /** Writes the next version from a file. */
    Template read(String key, int seen, String file);

    /** How it would read, with what the current user may see; missing values are told, not thrown. */
    Preview preview(String key, Templates.Wish wish);

    /** The same of words that are not kept yet. */
    Preview preview(TemplateDraft draft, Templates.Wish wish);

    /** Sends it to the current user's own address. @return id of the message */
    UUID sendToMyself(String key, Templates.Wish wish);

    /** What may be named in words about a kind of subject, in the order of forms. @param about {@code null} for all kinds */
    List<Name> names(String about);

    /** @param name as in <code>{{person.firstName}}</code>. @param label what people call it */
    record Name(String name, String label) {}

    /**
     * @param language which was taken
     * @param missing names without a value and without a default; they stand as they are
     */
    record Preview(String subject, String text, String html, String language, Set<String> missing) {}
}
