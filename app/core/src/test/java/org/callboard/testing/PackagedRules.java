package org.callboard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callboard.kernel.release.Releases;
import org.springframework.core.io.ClassPathResource;

/** Release 1 with the rules of this house, and any further release a test adds. */
public class PackagedRules implements Releases {

    private final Map<Integer, Map<String, byte[]>> releases = new TreeMap<>();

    public PackagedRules() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : new String[] {
            "rules/drl/lead/lead-scoring.drl",
            "rules/drl/lead/lead-assignment.drl",
            "rules/tables/lead/lead-grades.xlsx",
            "rules/drl/deal/stage-exit.drl",
            "rules/tables/deal/discount-approval.xlsx",
            "rules/drl/support/ticket-classification.drl",
            "rules/drl/support/ticket-routing.drl",
            "rules/drl/support/service-level.drl"
        }) {
            files.put(path, read(path));
        }
        releases.put(1, files);
    }

    /** A further release: release 1 with one text replaced in one file. */
    public int change(String path, String from, String to) {
        int next = current() + 1;
        Map<String, byte[]> files = new TreeMap<>(releases.get(1));
        files.put(path, new String(files.get(path)).replace(from, to).getBytes());
        releases.put(next, files);
        return next;
    }

    @Override
    public int current() {
        return releases.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    @Override
    public Optional<byte[]> file(int release, String path) {
        return Optional.ofNullable(releases.get(release).get(path));
    }

    @Override
    public Map<String, byte[]> files(int release, String prefix) {
        return releases.get(release);
    }

    private static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
