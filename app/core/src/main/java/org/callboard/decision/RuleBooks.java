package org.callboard.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.callboard.kernel.release.Releases;
import org.callboard.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The rule books of the releases in use, compiled when first asked for. Only the last few are kept open: old instances
 * are rare, and a book that was let go is compiled again from the release's files.
 */
@Component
class RuleBooks implements DisposableBean {

    static final int KEPT_OPEN = 4;

    private static final Logger log = LoggerFactory.getLogger(RuleBooks.class);

    private final Releases releases;
    private final Map<Integer, CompletableFuture<RuleBook>> open = new LinkedHashMap<>(8, 0.75f, true);

    RuleBooks(Releases releases) {
        this.releases = releases;
    }

    /** @throws org.callboard.rules.RulesDoNotCompile when the release's rules cannot be used */
    RuleBook of(int release) {
        CompletableFuture<RuleBook> mine = new CompletableFuture<>();
        CompletableFuture<RuleBook> book = openOr(release, mine);
        if (book == mine) {
            try {
                mine.complete(compile(release));
            } catch (RuntimeException accident) {
                forget(release);
                mine.completeExceptionally(accident);
                throw accident;
            }
        }
        try {
            return book.join();
        } catch (CompletionException accident) {
            throw accident.getCause() instanceof RuntimeException cause ? cause : accident;
        }
    }

    private synchronized CompletableFuture<RuleBook> openOr(int release, CompletableFuture<RuleBook> mine) {
        CompletableFuture<RuleBook> known = open.get(release);
        if (known != null) {
            return known;
        }
        open.put(release, mine);
        if (open.size() > KEPT_OPEN) {
            var oldest = open.entrySet().iterator();
            oldest.next().getValue().thenAccept(RuleBook::close);
            oldest.remove();
        }
        return mine;
    }

    private synchronized void forget(int release) {
        open.remove(release);
    }

    private RuleBook compile(int release) {
        long begin = System.nanoTime();
        RuleBook book = RuleBook.compile(releases.files(release, "rules/"));
        log.info("Opened the rule book of release {} in {} ms", release, (System.nanoTime() - begin) / 1_000_000);
        return book;
    }

    @Override
    public synchronized void destroy() {
        open.values().forEach(book -> book.thenAccept(RuleBook::close));
        open.clear();
    }
}
