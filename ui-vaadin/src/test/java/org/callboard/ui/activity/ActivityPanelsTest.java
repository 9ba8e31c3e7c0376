package org.callboard.ui.activity;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.activity.Activities;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.activity.ActivityKind;
import org.callboard.activity.Calendar;
import org.callboard.activity.Priority;
import org.callboard.activity.Todos;
import org.callboard.files.Files;
import org.callboard.files.KeptFile;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.NoteEditor;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ActivityPanelsTest extends Pages {

    private final Subject lead = Subject.lead(UUID.randomUUID());
    private int changes;

    @Override
    protected void prepare() {
        Activities activities = bean(Activities.class);
        when(activities.mayAdd()).thenReturn(true);
        when(activities.changeable(any()))
                .thenAnswer(call -> call.<Collection<Activity>>getArgument(0).stream()
                        .map(Activity::id)
                        .collect(Collectors.toSet()));
        when(activities.add(any(), any(), any())).thenAnswer(call -> {
            ActivityDraft draft = call.getArgument(1);
            return activity(ActivityKind.valueOf(draft.kind().toUpperCase(java.util.Locale.ROOT)), draft.text());
        });
        when(bean(Files.class).mayAdd()).thenReturn(true);
        when(bean(Files.class).largest()).thenReturn(50L * 1024 * 1024);
    }

    @Test
    void addsANoteAsItWasWritten() {
        open(panel(ComposerPanel.class));

        write("<p>Wants <strong>two</strong></p>");

        assertThat(kept().kind()).isEqualTo("note");
        assertThat(kept().text()).isEqualTo("<p>Wants <strong>two</strong></p>");
        assertThat(changes).isEqualTo(1);
        assertThat(said()).contains("Note added.");
    }

    @Test
    void addsAToDoForADayInThePersonsZone() {
        open(panel(ComposerPanel.class));
        _get(Tabs.class).setSelectedTab(_get(Tab.class, spec -> spec.withId("compose-todo")));
        _setValue(_get(DatePicker.class), LocalDate.parse("2026-12-01"));

        write("<p>Send offer</p>");

        assertThat(kept().kind()).isEqualTo("todo");
        assertThat(kept().dueOn()).isEqualTo("2026-12-01");
        assertThat(kept().due()).isNull();
        assertThat(kept().priority()).isEqualTo("normal");
        assertThat(kept().zone()).isNotBlank();
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        doThrow(new BadInput(List.of(
                        new BadInput.Field("text", "Write something."), new BadInput.Field("dueOn", "Too far."))))
                .when(bean(Activities.class))
                .add(any(), any(), any());
        open(panel(ComposerPanel.class));
        _get(Tabs.class).setSelectedTab(_get(Tab.class, spec -> spec.withId("compose-todo")));

        write("");

        assertThat(_get(NoteEditor.class).getElement().getProperty("invalid")).isEqualTo("Write something.");
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Too far.");
        assertThat(changes).isZero();
    }

    @Test
    void isNoComposerForWhoeverOnlyLooks() {
        when(bean(Activities.class).mayAdd()).thenReturn(false);

        assertThat(panel(ComposerPanel.class).isFor(record())).isFalse();
    }

    @Test
    void ticksAToDoOffWithAWayBack() {
        Activity todo = activity(ActivityKind.TODO, "Send offer");
        when(bean(Todos.class).openOf(eq(lead), anyInt())).thenReturn(List.of(todo));
        open(panel(TodosPanel.class));

        Checkbox done = _get(Checkbox.class);
        assertThat(done.getLabel()).isEqualTo("Send offer");
        done.setValue(true);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                done, new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(done, done, false, true));

        verify(bean(Todos.class)).done(todo.id());
        assertThat(said()).contains("Done: Send offer");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        verify(bean(Todos.class)).reopen(todo.id());
    }

    @Test
    void showsWhatWasWrittenAndDeletesItOnlyAfterAsking() {
        Activity note = activity(ActivityKind.NOTE, "<p>Wants <b>two</b></p>");
        when(bean(Activities.class).of(eq(lead), any(), any(), anyInt()))
                .thenReturn(new Activities.Slice(List.of(note), null));
        open(panel(WrittenPanel.class));

        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Delete: Note")));
        verify(bean(Activities.class), org.mockito.Mockito.never()).delete(any());
        com.vaadin.flow.component.confirmdialog.ConfirmDialog sure =
                _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                sure, new com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent(sure, true));

        verify(bean(Activities.class)).delete(note.id());
    }

    @Test
    void showsPicturesSmallAndEverythingElseAsADownload() {
        KeptFile picture = file("cat.png", "image/png");
        KeptFile page = file("page.html", "text/html");
        when(bean(Files.class).of(eq(lead), any(), anyInt())).thenReturn(new Files.Slice(List.of(picture, page), null));
        open(panel(FilesPanel.class));

        assertThat(_find(Image.class)).hasSize(1);
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("cat.png", "page.html");
        assertThat(_find(Upload.class)).hasSize(1);
    }

    @Test
    void streamsADroppedFileToTheHouse() {
        when(bean(Files.class).of(eq(lead), any(), anyInt())).thenReturn(new Files.Slice(List.of(), null));
        open(panel(FilesPanel.class));

        _get(FileList.class).take("offer.pdf", new ByteArrayInputStream(new byte[] {1}));

        verify(bean(Files.class)).keep(eq(lead), eq("offer.pdf"), any(), any());
    }

    @Test
    void showsTheCalendarsAddressOnce() {
        when(bean(Calendar.class).since()).thenReturn(Optional.empty());
        when(bean(Calendar.class).renew()).thenReturn("calendar/secret.ics");
        UI.getCurrent().navigate("my-calendar");

        _click(_get(Button.class, spec -> spec.withText("Make an address")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Address")).getValue())
                .endsWith("/calendar/secret.ics");
        UI.getCurrent().navigate("tasks");
        UI.getCurrent().navigate("my-calendar");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Address"))).isEmpty();
    }

    private void open(RecordPanel panel) {
        UI.getCurrent().add(panel.read(record()).get());
    }

    private OpenRecord record() {
        return new OpenRecord(lead, "Ann", Fakes.viewer("rep1", "sales-rep"), true, () -> changes++);
    }

    private <T extends RecordPanel> T panel(Class<T> type) {
        return bean(type);
    }

    private void write(String html) {
        JsonObject data = Json.createObject();
        data.put("event.detail.html", html);
        Component editor = _get(NoteEditor.class);
        editor.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(editor.getElement(), "crm-note-submit", data));
    }

    private ActivityDraft kept() {
        ArgumentCaptor<ActivityDraft> draft = ArgumentCaptor.forClass(ActivityDraft.class);
        verify(bean(Activities.class)).add(eq(lead), draft.capture(), any());
        return draft.getValue();
    }

    private static String said() {
        return _find(Notification.class).stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private static KeptFile file(String name, String type) {
        return new KeptFile(
                UUID.randomUUID(), Subject.lead(UUID.randomUUID()), name, type, 2048, "00", "rep1", Fakes.NOW);
    }

    private Activity activity(ActivityKind kind, String text) {
        return new Activity(
                UUID.randomUUID(),
                lead,
                kind,
                text,
                text.replaceAll("<[^>]+>", ""),
                Fakes.NOW,
                null,
                null,
                null,
                null,
                null,
                kind == ActivityKind.TODO ? Priority.HIGH : null,
                kind == ActivityKind.TODO ? "rep1" : null,
                null,
                null,
                null,
                "rep1",
                Set.of(),
                Fakes.NOW,
                Fakes.NOW,
                1);
    }
}
