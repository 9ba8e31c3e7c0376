package org.callboard.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/**
 * The rules of one decision, ready to judge. Interpreted rather than turned into Java: warm they judge equally fast, and
 * they compile in half the time, which is what a start and the first question for near misses wait for. A module of its
 * own with a release id of its own: otherwise Drools would overwrite one rule set with another.
 */
final class Compiled implements AutoCloseable {

    private static final KieServices KIE = KieServices.get();
    private static final Comparator<Fired> SAME_ORDER_ALWAYS = Comparator.comparing(Fired::rule)
            .thenComparing(fired -> fired.finding().toString());

    private final ReleaseId module;
    private final KieBase rules;

    private Compiled(ReleaseId module, KieBase rules) {
        this.module = module;
        this.rules = rules;
    }

    /** @throws RulesDoNotCompile with file and line of each problem */
    static Compiled of(String decision, Collection<Sources.Source> sources) {
        ReleaseId module = KIE.newReleaseId(
                "org.callboard.rulebook",
                decision.replace('/', '.'),
                UUID.randomUUID().toString());
        KieFileSystem files = KIE.newKieFileSystem().generateAndWritePomXML(module);
        for (Sources.Source source : sources) {
            files.write("src/main/resources/" + folderOf(source) + "/" + nameOf(source) + ".drl", source.drl());
        }
        KieBuilder builder =
                KIE.newKieBuilder(files, Compiled.class.getClassLoader()).buildAll(DrlProject.class);
        List<String> problems = new ArrayList<>();
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            problems.add(problem(message, sources));
        }
        if (!problems.isEmpty()) {
            KIE.getRepository().removeKieModule(module);
            throw new RulesDoNotCompile(problems);
        }
        return new Compiled(
                module,
                KIE.newKieContainer(module, Compiled.class.getClassLoader()).getKieBase());
    }

    /** Judges in a session of its own; safe for many threads at once. */
    List<Fired> judge(Collection<?> facts) {
        List<Fired> fired = new ArrayList<>();
        KieSession session = rules.newKieSession();
        try {
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    if (event.getRule() != null && event.getObject() instanceof Finding finding) {
                        fired.add(new Fired(event.getRule().getName(), finding));
                    }
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        fired.sort(SAME_ORDER_ALWAYS);
        return fired;
    }

    /** Lets go of the module. A judgement under way is finished; the rest is the garbage collector's. */
    @Override
    public void close() {
        KIE.getRepository().removeKieModule(module);
    }

    private static String problem(Message message, Collection<Sources.Source> sources) {
        Sources.Source source = sources.stream()
                .filter(s -> message.getPath() != null && message.getPath().contains(nameOf(s)))
                .findFirst()
                .orElse(sources.iterator().next());
        String text = message.getText().strip().replaceAll("\\s+", " ");
        int line = message.getLine() > 0 ? message.getLine() : lineOf(text, source.drl());
        return source.path() + (line > 0 ? ":" + line : "") + ": " + text;
    }

    /** The compiler often quotes what it could not read but does not say where. */
    private static int lineOf(String message, String drl) {
        int at = drl.indexOf(message.substring(message.lastIndexOf(": ") + 1).strip());
        return at < 0 ? 0 : (int) drl.substring(0, at).lines().count();
    }

    private static String folderOf(Sources.Source source) {
        return DrlText.of(source).packageName().replace('.', '/');
    }

    private static String nameOf(Sources.Source source) {
        return source.path().replaceAll("[^A-Za-z0-9]+", "-");
    }
}
