package org.callboard.communication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callboard.kernel.release.Releases;

/** Releases as a test publishes them. */
public class PublishedFiles implements Releases {

    private final List<Map<String, byte[]>> published = new CopyOnWriteArrayList<>(List.of(Map.of()));

    /** @return the number of the release */
    public int publish(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        published.add(bytes);
        return published.size();
    }

    @Override
    public int current() {
        return published.size();
    }

    @Override
    public Optional<byte[]> file(int release, String path) {
        return Optional.ofNullable(published.get(release - 1).get(path));
    }

    @Override
    public Map<String, byte[]> files(int release, String prefix) {
        Map<String, byte[]> found = new TreeMap<>(published.get(release - 1));
        found.keySet().removeIf(path -> !path.startsWith(prefix));
        return found;
    }
}
