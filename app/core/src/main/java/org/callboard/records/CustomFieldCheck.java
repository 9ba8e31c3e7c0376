package org.callboard.records;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.NormalForm;

/** What an admin may say of a field; tells everything that is wrong, component by component. */
final class CustomFieldCheck {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_HELP = 200;
    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_CHOICES = 200;
    private static final String KEY = "[a-z][A-Za-z0-9_]{0,39}";
    private static final Set<String> ROLES = new TreeSet<>(Set.of(
            Role.SALES_REP,
            Role.SALES_MANAGER,
            Role.SUPPORT_AGENT,
            Role.SUPPORT_MANAGER,
            Role.MARKETER,
            Role.ANALYST,
            Role.ADMIN));

    private final FieldCheck check = new FieldCheck();
    private final Draft typed;

    private CustomFieldCheck(Draft typed) {
        this.typed = typed;
    }

    /** @throws BadInput with all that is wrong */
    static Draft checked(Draft typed) {
        CustomFieldCheck check = new CustomFieldCheck(typed);
        Draft draft = check.draft();
        check.check.done();
        return draft;
    }

    private Draft draft() {
        String label = check.line("label", typed.label(), LONGEST_LABEL);
        if (label == null) {
            check.wrong("label", "Say what people call the field, in at most " + LONGEST_LABEL + " characters.");
        }
        String help = check.line("help", typed.help(), LONGEST_HELP);
        if (typed.type() == null || !typed.type().isForCustomFields()) {
            check.wrong("type", "Choose TEXT, LINES, NUMBER, MONEY, DATE, CHOICE, CHOICES, LINK or YES_NO.");
            check.done();
        }
        bounds();
        longest();
        pattern();
        roles();
        List<String> choices = choices();
        Draft draft = with(label, help, choices, typed.otherwise());
        check.done();
        return with(label, help, choices, otherwise(draft));
    }

    private Draft with(String label, String help, List<String> choices, Object otherwise) {
        return new Draft(
                label,
                typed.type(),
                help,
                typed.required(),
                otherwise,
                typed.least(),
                typed.most(),
                typed.longest(),
                typed.pattern() == null || typed.pattern().isBlank() ? null : typed.pattern(),
                choices,
                typed.visibleTo(),
                typed.filtered() && typed.type() != FieldType.LINES,
                typed.inList());
    }

    private void bounds() {
        boolean bounded = typed.type() == FieldType.NUMBER || typed.type() == FieldType.MONEY;
        if (!bounded && typed.least() != null) {
            check.wrong("least", "Is for numbers and sums only.");
        }
        if (!bounded && typed.most() != null) {
            check.wrong("most", "Is for numbers and sums only.");
        }
        if (typed.least() != null && typed.most() != null && typed.least().compareTo(typed.most()) > 0) {
            check.wrong("most", "Is less than the smallest that is allowed.");
        }
        if (typed.least() != null && Numbers.read(typed.least()) == null
                || typed.most() != null && Numbers.read(typed.most()) == null) {
            check.wrong("least", "Bounds have at most 20 digits before and 10 after the point.");
        }
    }

    private void longest() {
        int most = switch (typed.type()) {
            case TEXT -> 1_000;
            case LINES -> 10_000;
            case LINK -> 2_000;
            default -> 0;
        };
        if (typed.longest() != null && most == 0) {
            check.wrong("longest", "Is for texts only.");
        } else if (typed.longest() != null && (typed.longest() < 1 || typed.longest() > most)) {
            check.wrong("longest", "Is out of range: 1 to " + most + " characters.");
        }
    }

    private void pattern() {
        if (typed.pattern() == null || typed.pattern().isBlank()) {
            return;
        }
        String problem = typed.type() == FieldType.TEXT || typed.type() == FieldType.LINES
                ? Patterns.problem(typed.pattern())
                : "Is for texts only.";
        if (problem != null) {
            check.wrong("pattern", problem);
        }
    }

    private List<String> choices() {
        boolean chosen = typed.type() == FieldType.CHOICE || typed.type() == FieldType.CHOICES;
        if (!chosen && !typed.choices().isEmpty()) {
            check.wrong("choices", "Are for choices only.");
        }
        if (chosen && (typed.choices().isEmpty() || typed.choices().size() > MOST_CHOICES)) {
            check.wrong("choices", "Give 1 to " + MOST_CHOICES + " choices.");
        }
        Set<String> seen = new HashSet<>();
        List<String> choices = typed.choices().stream()
                .limit(MOST_CHOICES)
                .map(choice -> check.line("choices", choice, LONGEST_CHOICE))
                .toList();
        for (String choice : choices) {
            if (choice == null) {
                check.wrong("choices", "Hold one that is empty, or longer than " + LONGEST_CHOICE + " characters.");
            } else if (!seen.add(choice.toLowerCase(Locale.ROOT))) {
                check.wrong("choices", "Hold " + choice + " twice.");
            } else if (choice.contains(";") || choice.equals(Criterion.NONE)) {
                check.wrong("choices", "May not hold a semicolon, which parts them in files, nor be a single dash.");
            }
        }
        check.done();
        return choices;
    }

    private void roles() {
        if (!ROLES.containsAll(typed.visibleTo())) {
            check.wrong("visibleTo", "Name roles: " + String.join(", ", ROLES) + ".");
        }
    }

    /** In the plain form that JSON has. */
    private Object otherwise(Draft draft) {
        CustomField asField = new CustomField(
                null,
                "",
                "otherwise",
                draft.otherwise() == null ? draft : bare(draft),
                0,
                false,
                CustomField.Index.NONE,
                0);
        Field field = FieldCatalogue.field(asField);
        FieldCheck wrong = new FieldCheck();
        Object value = new ValueReader(wrong, null).read(field, draft.otherwise());
        try {
            wrong.done();
        } catch (BadInput bad) {
            throw new BadInput(bad.fields().stream()
                    .map(f -> new BadInput.Field(f.field().replace(Field.CUSTOM, ""), f.message()))
                    .toList());
        }
        return Plain.of(value);
    }

    private Draft bare(Draft draft) {
        return with(draft.label(), draft.help(), draft.choices(), null);
    }

    /** @param given {@code null} makes one of the label */
    static String key(String given, String label, Set<String> taken) {
        if (given == null || given.isBlank()) {
            return free(ofLabel(label), taken);
        }
        if (!given.matches(KEY)) {
            throw new BadInput(
                    "key", "Begin with a small letter and use letters and digits only, at most 40: like contractEnd.");
        }
        if (taken.contains(given)) {
            throw new BadInput("key", "There is a field " + given + " already; also a retired field keeps its key.");
        }
        return given;
    }

    private static String ofLabel(String label) {
        StringBuilder key = new StringBuilder();
        for (String word : NormalForm.words(label).replaceAll("[^a-z0-9 ]", "").split(" ")) {
            if (!word.isEmpty()) {
                key.append(key.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        String name = key.length() == 0 || Character.isDigit(key.charAt(0)) ? "field" + key : key.toString();
        return name.length() > 36 ? name.substring(0, 36) : name;
    }

    private static String free(String key, Set<String> taken) {
        String free = key;
        for (int n = 2; taken.contains(free); n++) {
            free = key + n;
        }
        return free;
    }
}
