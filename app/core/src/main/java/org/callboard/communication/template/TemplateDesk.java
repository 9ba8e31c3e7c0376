package org.callboard.communication.template;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.communication.Template;
import org.callboard.communication.TemplateBook;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.Templates.Wish;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where templates are read, written and tried. */
@Service
class TemplateDesk implements TemplateBook {

    private static final int NEW = -1;

    private final TemplateShelf shelf;
    private final TemplateRows rows;
    private final KnownFacts facts;
    private final KnownNames names;
    private final Consents consents;
    private final TemplateTrial trial;
    private final CurrentUser currentUser;
    private final Clock clock;

    TemplateDesk(
            TemplateShelf shelf,
            TemplateRows rows,
            KnownFacts facts,
            KnownNames names,
            Consents consents,
            TemplateTrial trial,
            CurrentUser currentUser,
            Clock clock) {
        this.shelf = shelf;
        this.rows = rows;
        this.facts = facts;
        this.names = names;
        this.consents = consents;
        this.trial = trial;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Template> all() {
        boolean retiredToo = mayChange();
        return shelf.all().stream().filter(one -> retiredToo || !one.retired()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Template get(String key) {
        boolean retiredToo = mayChange();
        return shelf.inForce(key)
                .filter(one -> retiredToo || !one.retired())
                .orElseThrow(() -> new NotFound("template", key));
    }

    @Override
    @Transactional(readOnly = true)
    public Template get(String key, int version) {
        return Optional.of(get(key))
                .filter(one -> one.version() == version)
                .or(() -> shelf.version(key, version))
                .orElseThrow(() -> new NotFound("version", key + "@" + version));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Template> versions(String key) {
        get(key);
        return shelf.versions(key);
    }

    @Override
    public boolean mayChange() {
        return currentUser.viewer().isAny(Role.ANALYST, Role.ADMIN);
    }

    @Override
    @Transactional
    public Template put(String key, int seen, TemplateDraft draft) {
        Viewer author = requireAuthor();
        FieldCheck found = new FieldCheck();
        List<String> purposes =
                consents.purposes().stream().map(Consents.Purpose::key).toList();
        TemplateCheck check = new TemplateCheck(found, names::trouble, purposes);
        check.key(key);
        TemplateDraft checked = check.checked(draft);
        if (checked.about() != null && !facts.kinds().contains(checked.about())) {
            found.wrong(
                    "about",
                    "Say one of "
                            + String.join(", ", facts.kinds().stream().sorted().toList()) + ".");
        }
        found.done();
        return write(key, seen, TemplateFile.write(checked), false, author);
    }

    @Override
    @Transactional
    public Template restore(String key, int seen, int version) {
        Viewer author = requireAuthor();
        return write(key, seen, TemplateFile.write(get(key, version).draft()), false, author);
    }

    @Override
    @Transactional
    public Template retire(String key, int seen, boolean retired) {
        Viewer author = requireAuthor();
        return write(key, seen, TemplateFile.write(get(key).draft()), retired, author);
    }

    /** Of two who write the same version at once one is told so. */
    private Template write(String key, int seen, String content, boolean retired, Viewer author) {
        int now = shelf.inForce(key).map(Template::version).orElse(NEW);
        if (seen == NEW && now != NEW) {
            throw new BadInput("key", "There is a template of this key already.");
        }
        int next = Math.max(now, 0) + 1;
        boolean added = seen == now
                && rows.add(new TemplateRows.Written(
                        key,
                        next,
                        shelf.release(),
                        content,
                        retired,
                        author.username(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (!added) {
            throw new Conflict("Somebody else changed this template since you read it. Read it again.");
        }
        return get(key);
    }

    @Override
    @Transactional(readOnly = true)
    public String write(String key) {
        return TemplateFile.write(get(key).draft());
    }

    @Override
    @Transactional
    public Template read(String key, int seen, String file) {
        try {
            return put(key, seen, TemplateFile.read(file));
        } catch (TemplateFile.Unreadable wrong) {
            throw new BadInput("file", wrong.getMessage());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(String key, Wish wish) {
        return trial.preview(get(key).draft(), wish);
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(TemplateDraft draft, Wish wish) {
        return trial.preview(draft, wish);
    }

    @Override
    @Transactional
    public UUID sendToMyself(String key, Wish wish) {
        return trial.send(get(key), wish);
    }

    @Override
    public List<Name> names(String about) {
        return names.of(about);
    }

    private Viewer requireAuthor() {
        if (!mayChange()) {
            throw new Forbidden("Only analysts and admins change templates.");
        }
        return currentUser.viewer();
    }
}
