package org.callboard.rules;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A DRL text together with what a parser made of it. */
record DrlText(Sources.Source source, PackageDescr parsed) {

    /** @throws RulesDoNotCompile when it cannot be read */
    static DrlText of(Sources.Source source) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, source.drl());
            if (parser.hasErrors() || parsed == null) {
                throw new RulesDoNotCompile(parser.getErrors().stream()
                        .map(error -> source.path() + ": " + error.getMessage().strip())
                        .toList());
            }
            return new DrlText(source, parsed);
        } catch (DroolsParserException unreadable) {
            throw new RulesDoNotCompile(List.of(source.path() + ": " + unreadable.getMessage()));
        }
    }

    String packageName() {
        return parsed.getName() == null ? "" : parsed.getName();
    }
}
