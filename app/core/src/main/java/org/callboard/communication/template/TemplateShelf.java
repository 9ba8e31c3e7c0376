package org.callboard.communication.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callboard.communication.Template;
import org.callboard.kernel.release.Releases;
import org.springframework.stereotype.Component;

/**
 * Templates by release: what a release ships, unless somebody wrote over it before the next release came. So whatever runs on
 * a release sends what was said then.
 */
@Component
class TemplateShelf {

    private final Releases releases;
    private final TemplateRows rows;

    TemplateShelf(Releases releases, TemplateRows rows) {
        this.releases = releases;
        this.rows = rows;
    }

    int release() {
        return releases.current();
    }

    /** All in force, by title. */
    List<Template> all() {
        int release = release();
        Map<String, String> shipped = shipped(release);
        Map<String, Template> byKey = new TreeMap<>();
        shipped.forEach((key, file) -> byKey.put(key, shipped(key, release, file)));
        rows.newest().forEach(row -> byKey.put(row.key(), written(row, shipped.containsKey(row.key()))));
        List<Template> all = new ArrayList<>(byKey.values());
        all.sort(Comparator.comparing(one -> one.draft().title(), String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    /** As it stood on a release. */
    Optional<Template> of(String key, int release) {
        Map<String, String> shipped = shipped(release);
        return rows.newest(key, release)
                .map(row -> written(row, shipped.containsKey(key)))
                .or(() -> Optional.ofNullable(shipped.get(key)).map(file -> shipped(key, release, file)));
    }

    Optional<Template> inForce(String key) {
        return of(key, release());
    }

    Optional<Template> version(String key, int version) {
        int release = release();
        Map<String, String> shipped = shipped(release);
        return version == 0
                ? Optional.ofNullable(shipped.get(key)).map(file -> shipped(key, release, file))
                : rows.find(key, version).map(row -> written(row, shipped.containsKey(key)));
    }

    /** The newest first, the shipped one last. */
    List<Template> versions(String key) {
        boolean comes = shipped(release()).containsKey(key);
        List<Template> all = new ArrayList<>();
        rows.all(key).forEach(row -> all.add(written(row, comes)));
        version(key, 0).ifPresent(all::add);
        return all;
    }

    private Map<String, String> shipped(int release) {
        Map<String, String> byKey = new TreeMap<>();
        releases.files(release, TemplateFile.FOLDER)
                .forEach((path, bytes) -> byKey.put(TemplateFile.key(path), new String(bytes, StandardCharsets.UTF_8)));
        return byKey;
    }

    private static Template shipped(String key, int release, String file) {
        try {
            return new Template(key, 0, release, TemplateFile.read(file), true, null, null, false);
        } catch (TemplateFile.Unreadable published) {
            throw new IllegalStateException("Release " + release + " holds no template " + key, published);
        }
    }

    private static Template written(TemplateRows.Written row, boolean shipped) {
        try {
            return new Template(
                    row.key(),
                    row.version(),
                    row.release(),
                    TemplateFile.read(row.content()),
                    shipped,
                    row.author(),
                    row.at(),
                    row.retired());
        } catch (TemplateFile.Unreadable kept) {
            throw new IllegalStateException("Version " + row.version() + " of " + row.key() + " cannot be read", kept);
        }
    }
}
