package org.callboard.communication.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.release.ReleaseCheck;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** Refuses a release whose templates cannot be read, before anybody would send one. */
@Component
class ShippedTemplates implements ReleaseCheck {

    @Override
    public String folder() {
        return TemplateFile.FOLDER;
    }

    @Override
    public List<String> problems(Map<String, byte[]> files) {
        List<String> problems = new ArrayList<>();
        Map<String, String> paths = new HashMap<>();
        files.forEach((path, bytes) -> {
            String before = paths.put(TemplateFile.key(path), path);
            if (before != null) {
                problems.add(path + ": has the name of " + before);
            }
            problem(path, bytes).ifPresent(trouble -> problems.add(path + ": " + trouble));
        });
        return problems;
    }

    private static Optional<String> problem(String path, byte[] bytes) {
        try {
            FieldCheck found = new FieldCheck();
            TemplateCheck check = new TemplateCheck(found, name -> Optional.empty(), null);
            check.key(TemplateFile.key(path));
            check.checked(TemplateFile.read(new String(bytes, StandardCharsets.UTF_8)));
            found.done();
            return Optional.empty();
        } catch (TemplateFile.Unreadable | BadInput wrong) {
            return Optional.of(wrong.getMessage());
        }
    }
}
