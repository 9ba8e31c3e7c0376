package org.callboard.ui.record;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.Merges;
import org.callboard.records.Merges.Preview;
import org.callboard.records.Merges.Row;
import org.callboard.records.Merges.Side;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeDialogTest extends Pages {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final Field INDUSTRY = Field.of("industry", "Industry", FieldType.TEXT, "industry");
    private static final Field NAME = Field.of("name", "Name", FieldType.TEXT, "name");
    private static final Field TAGS = Field.of("tags", "Tags", FieldType.TAGS, "tags");

    private final List<UUID> merged = new ArrayList<>();
    private MergeDialog dialog;

    @BeforeEach
    void compare() {
        when(merges().preview("company", ONE, List.of(OTHER))).thenReturn(preview(ONE, true));
        when(merges().preview("company", OTHER, List.of(ONE))).thenReturn(preview(OTHER, true));
        open();
    }

    private void open() {
        dialog = new MergeDialog(bean(RecordRoom.class), "company", ONE, List.of(ONE, OTHER), merged::add);
        dialog.open();
    }

    private static Preview preview(UUID survivor, boolean mayChange) {
        boolean first = survivor.equals(ONE);
        Side one = new Side(ONE, "Acme", "rep1", Fakes.NOW, Fakes.NOW, true, 1);
        Side other = new Side(OTHER, "Acme Ltd", null, Fakes.NOW, Fakes.NOW, mayChange, 1);
        return new Preview(
                "company",
                survivor,
                first ? List.of(one, other) : List.of(other, one),
                List.of(
                        new Row(NAME, List.of("Same", "Same"), "Same", false),
                        new Row(
                                INDUSTRY,
                                first ? Arrays.asList("Tools", null) : Arrays.asList(null, "Tools"),
                                "Tools",
                                true),
                        new Row(TAGS, List.of(List.of("a"), List.of("b")), List.of("a", "b"), true)),
                Map.of("tasks", 3L, "dreams", 2L));
    }

    @Test
    void showsWhatDiffersSideBySideAndWhatGoesAlong() {
        assertThat(text())
                .contains("Acme Ltd", "Industry", "Tools", "empty", "All together", "a, b", "3 tasks", "2 dreams");
        assertThat(text()).contains("1 field is the same");
        assertThat(_find(dialog, Input.class)).hasSize(2 + 2 + 3);
    }

    @Test
    void mergesWhatIsProposedUnlessSomebodyChooses() {
        when(merges().merge(any(), any(), any(), any())).thenReturn(UUID.randomUUID());

        press("Merge");

        verify(merges()).merge("company", ONE, List.of(OTHER), values("Tools", List.of("a", "b")));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(merged).containsExactly(ONE);
    }

    @Test
    void mergesTheValuesThatSomebodyChose() {
        dialog.choose("industry", OTHER);
        dialog.choose("tags", ONE);

        press("Merge");

        verify(merges()).merge("company", ONE, List.of(OTHER), values(null, List.of("a")));
    }

    @Test
    void keepsTheChoiceWhenTheOtherRecordIsToStay() {
        dialog.choose("industry", OTHER);
        dialog.survives(OTHER);

        press("Merge");

        verify(merges()).merge("company", OTHER, List.of(ONE), values(null, List.of("a", "b")));
    }

    @Test
    void offersTheWayBack() {
        UUID merge = UUID.randomUUID();
        when(merges().merge(any(), any(), any(), any())).thenReturn(merge);
        when(merges().undo(merge))
                .thenReturn(new Merges.Undone(merge, List.of(new Conflict.Field("industry", "Tools", "Toys"))));
        press("Merge");

        press("Undo");

        verify(merges()).undo(merge);
        assertThat(merged).containsExactly(ONE, ONE);
        assertThat(_find(Notification.class).stream()
                        .map(toast -> toast.getElement().getTextRecursively()))
                .anyMatch(words -> words.contains("What somebody changed since stays: Industry"));
    }

    @Test
    void saysWhichFieldIsWrongAndStaysOpen() {
        when(merges().merge(any(), any(), any(), any())).thenThrow(new BadInput("industry", "Too long."));

        press("Merge");

        assertThat(text()).contains("Industry: Too long.");
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void saysThatAColleagueWasFaster() {
        when(merges().merge(any(), any(), any(), any())).thenThrow(new Conflict("Somebody merged it already."));

        press("Merge");

        assertThat(text()).contains("Somebody merged it already.");
    }

    @Test
    void offersNoMergeOfWhatOneMayNotChange() {
        dialog.close();
        when(merges().preview(eq("company"), eq(ONE), any())).thenReturn(preview(ONE, false));
        open();

        assertThat(text()).contains("You may not change Acme Ltd");
        assertThat(_get(Button.class, spec -> spec.withText("Merge")).isEnabled())
                .isFalse();
    }

    private static Map<String, Object> values(Object industry, Object tags) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        values.put("industry", industry);
        values.put("tags", tags);
        return values;
    }

    private Merges merges() {
        return bean(Merges.class);
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private String text() {
        return text(dialog);
    }

    private static String text(Component component) {
        return String.join(
                " ", component.getElement().getTextRecursively().lines().toList());
    }
}
