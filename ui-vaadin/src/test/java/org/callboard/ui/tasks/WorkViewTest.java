package org.callboard.ui.tasks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.activity.Activities;
import org.callboard.activity.Todos;
import org.callboard.kernel.NotFound;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.TaskForm;
import org.callboard.worklist.WorklistChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class WorkViewTest extends Pages {

    private WorkView view;

    @Override
    protected void prepare() {
        worklist().form = "{\"type\":\"default\",\"components\":[{\"key\":\"outcome\",\"type\":\"radio\"}]}";
        worklist().facts.put("company", "Chanay");
        worklist().add("late", "Art Venere, Chemel", "HOT", "rep1", Fakes.NOW.minus(Duration.ofHours(2)));
        worklist().add("soon", "Josephine Darakjy, Chanay", "HOT", "rep1", Fakes.NOW.plus(Duration.ofHours(1)));
        worklist().add("later", "Lenna Paprocki, Feltz", "WARM", "rep1", Fakes.NOW.plus(Duration.ofDays(3)));
        worklist().add("free", "Donette Foller, Printing", "WARM", null, Fakes.NOW.plus(Duration.ofHours(5)));
        worklist().add("theirs", "Simona Morasca, Chapman", "WARM", "rep2", Fakes.NOW.plus(Duration.ofHours(6)));
    }

    @BeforeEach
    void open() {
        UI.getCurrent().navigate("tasks");
        view = _get(WorkView.class);
    }

    @Test
    void groupsMyTasksByWhenTheyAreDue() {
        assertThat(text(_get(TaskRows.class)))
                .containsSubsequence("Overdue", "Art Venere", "Today", "Josephine", "Later", "Lenna");
    }

    @Test
    void showsWhatIsOverdueByWordAndNotByColourAlone() {
        assertThat(text(_find(TaskRow.class).get(0))).contains("Overdue, 2 h ago");
    }

    @Test
    void countsEveryScope() {
        assertThat(_find(NativeButton.class).stream().map(WorkViewTest::text))
                .contains("Mine3", "My team5", "Unassigned1");
    }

    @Test
    void claimsWhatNobodyHas() {
        press("free", "c");

        assertThat(worklist().get("free").assignee()).isEqualTo("rep1");
        assertThat(text(_get(TaskDetail.class))).contains("With rep1");
    }

    @Test
    void saysSoWhenAColleagueWasFaster() {
        goTo("free");
        worklist().assign("free", "rep2");
        keys("c");

        assertThat(worklist().get("free").assignee()).isEqualTo("rep2");
        assertThat(text(_get(TaskDetail.class))).contains("With rep2");
    }

    @Test
    void completesAndOpensTheNextTaskByItself() {
        goTo("late");
        answers().complete(Map.of("outcome", "qualified"));

        assertThat(worklist().completed).containsKey("late");
        assertThat(_get(TaskDetail.class).shows("soon")).isTrue();
        assertThat(_find(TaskRow.class)).hasSize(2);
    }

    @Test
    void keepsTheTaskOpenWhenTheServerRefusesAnAnswer() {
        goTo("late");
        answers().complete(Map.of());

        assertThat(worklist().completed).isEmpty();
        assertThat(_get(TaskDetail.class).shows("late")).isTrue();
    }

    @Test
    void tellsAboutAnAnswerThatTheFormHasNoFieldFor() {
        worklist().form = "{\"components\":[]}";
        goTo("late");
        answers().complete(Map.of());

        assertThat(text(_get(Answers.class))).contains("Choose an outcome.");
    }

    @Test
    void saysWhoHasItWhenSomebodyTookItMeanwhile() {
        goTo("late");
        worklist().assign("late", "rep2");
        answers().complete(Map.of("outcome", "qualified"));

        assertThat(text(_get(Answers.class))).contains("This task is with rep2.");
        assertThat(worklist().completed).isEmpty();
    }

    @Test
    void startsFromTheDraftThatTheServerKept() {
        worklist().keepDraft("soon", Map.of("note", "Call back at four"));
        goTo("soon");

        assertThat(_get(TaskForm.class).getElement().getProperty("data")).contains("Call back at four");
    }

    @Test
    void leavesWhatIsOpenAloneWhenNewTasksArrive() {
        goTo("soon");
        TaskForm form = _get(TaskForm.class);
        worklist().add("new", "Mitsue Tollner, Morlong", "HOT", "rep1", Fakes.NOW.plusSeconds(60));
        view.hear(Set.of(new WorklistChanged("new", "opened")));

        assertThat(_get(TaskForm.class)).isSameAs(form);
        assertThat(_find(TaskRow.class)).hasSize(3);
        assertThat(_find(NativeButton.class).stream().map(WorkViewTest::text)).contains("1 new task · show");
    }

    @Test
    void saysSoInPlaceWhenAShownTaskIsDoneByAColleague() {
        worklist().withdraw("later");
        view.hear(Set.of(new WorklistChanged("later", "closed")));

        assertThat(_find(TaskRow.class)).hasSize(3);
        assertThat(text(_get(TaskRows.class))).contains("Done by a colleague meanwhile");
    }

    @Test
    void movesByKeysAndOpensOnEnter() {
        keys("j");
        keys("j");
        keys("Enter");

        assertThat(_get(TaskDetail.class).shows("soon")).isTrue();
    }

    @Test
    void narrowsTheListByWords() {
        _setValue(_get(TextField.class), "Lenna");

        assertThat(_find(TaskRow.class)).hasSize(1);
    }

    @Test
    void locksTheFormOfAColleaguesTask() {
        goTo("theirs");

        assertThat(_get(TaskForm.class).getElement().getProperty("readonly")).isEqualTo("true");
    }

    @Test
    void showsToDosAmongTheTasksAndAlone() {
        worklist().addTodo("Send the offer", "Kiley Caldarera", "rep1", Fakes.NOW.plus(Duration.ofHours(2)));
        UI.getCurrent().navigate("imports");
        UI.getCurrent().navigate("tasks");

        assertThat(text(_get(TaskRows.class))).containsSubsequence("Josephine", "Kiley", "Send the offer", "Lenna");

        _click(_get(NativeButton.class, spec -> spec.withPredicate(b -> text(b).equals("To-dos"))));
        assertThat(_find(TaskRow.class)).hasSize(1);
    }

    @Test
    void completesAToDoWithAWayBack() {
        String todo = worklist()
                .addTodo("Send the offer", "Kiley Caldarera", "rep1", Fakes.NOW.plus(Duration.ofHours(2)))
                .id();
        Mockito.when(bean(Activities.class).get(UUID.fromString(todo))).thenThrow(new NotFound("activity", todo));
        goTo(todo);
        assertThat(text(_get(TaskDetail.class))).contains("High priority").doesNotContain("Release");

        answers().send();

        assertThat(worklist().completed).containsKey(todo);
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        Mockito.verify(bean(Todos.class)).reopen(UUID.fromString(todo));
    }

    private void press(String taskId, String key) {
        goTo(taskId);
        keys(key);
    }

    private void keys(String key) {
        _get(view, Keys.class).press(key);
    }

    private void goTo(String taskId) {
        UI.getCurrent().navigate("tasks/" + taskId);
        view = _get(WorkView.class);
    }

    private static Answers answers() {
        return _get(Answers.class);
    }

    /** All the words inside, in order. */
    static String text(Component component) {
        List<String> words = component.getElement().getTextRecursively().lines().toList();
        return String.join(" ", words);
    }
}
