package org.callboard.communication.template;

import java.util.Map;
import org.callboard.communication.Template;
import org.callboard.communication.TemplateBook.Preview;
import org.callboard.communication.Templates;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;

/** Without transactions of its own: what is missing is an answer of a step, whose transaction goes on. */
@Service
class ReleasedTemplates implements Templates {

    private final TemplateShelf shelf;
    private final KnownFacts facts;
    private final Filling filling;

    ReleasedTemplates(TemplateShelf shelf, KnownFacts facts, Filling filling) {
        this.shelf = shelf;
        this.facts = facts;
        this.filling = filling;
    }

    /** A process that names what its release did not have gets what there is today. */
    @Override
    public Filled fill(String template, int release, Subject about, Map<String, String> values, String language) {
        Template found =
                shelf.of(template, release).or(() -> shelf.inForce(template)).orElseThrow(() -> unknown(template));
        Wish wish = new Wish(about, Filling.person(values), values, language);
        return complete(found, filling.fill(found.draft(), facts.ofHouse(about, wish.person()), wish));
    }

    @Override
    public Filled compose(String template, Wish wish) {
        Template found = usable(template);
        return complete(found, filling.fill(found.draft(), facts.ofViewer(wish.about(), wish.person()), wish));
    }

    @Override
    public String stamp(String template) {
        return usable(template).stamp();
    }

    private Template usable(String template) {
        return shelf.inForce(template).filter(one -> !one.retired()).orElseThrow(() -> unknown(template));
    }

    private static Filled complete(Template template, Preview filled) {
        if (!filled.missing().isEmpty()) {
            throw new BadInput(filled.missing().stream()
                    .map(name -> new BadInput.Field(
                            "values." + name,
                            "Nothing is known for {{" + name + "}} of the template "
                                    + template.draft().title()
                                    + ": fill it in, or give it a default in the template, like {{" + name + "|…}}."))
                    .toList());
        }
        return new Filled(filled.subject(), filled.text(), filled.html(), template.stamp());
    }

    private static BadInput unknown(String template) {
        return new BadInput("template", "There is no template " + template + " in use.");
    }
}
