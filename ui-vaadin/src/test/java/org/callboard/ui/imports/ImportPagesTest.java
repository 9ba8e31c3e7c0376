package org.callboard.ui.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.callboard.imports.Imports;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.imports.Imports.Field;
import org.callboard.imports.Imports.Preview;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Page;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportPagesTest extends Pages {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Field EMAIL = new Field("email", "E-mail", false);
    private static final Field COMPANY = new Field("company", "Company", false);

    private Imports imports;

    @Override
    protected void prepare() {
        imports = bean(Imports.class);
        when(imports.objects()).thenReturn(List.of("companies", "leads", "people"));
        when(imports.recent(any(), any())).thenReturn(new Page<>(List.of(), 0, 30, 0));
        when(imports.preview(ID))
                .thenReturn(new Preview(
                        ID,
                        "people.csv",
                        "UTF-8",
                        ";",
                        List.of("mail", "firm"),
                        Map.of("mail", "email"),
                        List.of(EMAIL, COMPANY, new Field("source", "Source", false)),
                        List.of(List.of("ada@example.com", "Analytical"))));
    }

    @Test
    void startsWithTheMappingThatAPersonCorrected() {
        open(State.LOOKED_AT, 0);
        assertThat(choice("mail").getValue()).isEqualTo(EMAIL);

        _setValue(choice("firm"), COMPANY);
        _setValue(rule(), Duplicates.UPDATE);
        _setValue(_get(TextField.class), " fair ");
        stands(State.RUNNING, 0);
        click("Import 10 rows");

        verify(imports)
                .start(ID, Map.of("mail", "email", "firm", "company"), Duplicates.UPDATE, Map.of("source", "fair"));
        assertThat(_get(ProgressBar.class).isVisible()).isTrue();
    }

    @Test
    void asksOnceWhatUnknownWordsMeanAndOffersTheNearest() {
        open(State.LOOKED_AT, 0);
        when(imports.doubts(any(), any()))
                .thenReturn(List.of(
                        new Imports.Doubtful("firm", "company", "Analytcal", 7, true, List.of("Analytical")),
                        new Imports.Doubtful("firm", "company", "Nobody", 1, true, List.of())));

        _setValue(choice("firm"), COMPANY);
        click("Import 10 rows");
        verify(imports, never()).start(any(), any(), any(), any());
        assertThat(_get(
                                ComboBox.class,
                                spec -> spec.withPredicate(box -> "What is meant by Analytcal"
                                        .equals(box.getAriaLabel().orElse(""))))
                        .getValue())
                .isEqualTo("Analytical");
        stands(State.RUNNING, 0);
        click("Import 10 rows");

        verify(imports)
                .start(
                        ID,
                        Map.of("mail", "email", "firm", "company"),
                        Duplicates.SKIP,
                        Map.of(),
                        Map.of("company", Map.of("Analytcal", "Analytical")));
    }

    @Test
    void marksTheColumnThatIsMappedWrongly() {
        open(State.LOOKED_AT, 0);
        doThrow(new BadInput("mapping.firm", "E-mail is already taken from the column mail."))
                .when(imports)
                .start(any(), any(), any(), any());

        _setValue(choice("firm"), EMAIL);
        click("Import 10 rows");

        assertThat(choice("firm").isInvalid()).isTrue();
        assertThat(choice("firm").getErrorMessage()).contains("already taken");
        assertThat(choice("mail").isInvalid()).isFalse();
    }

    @Test
    void handsARefusalOfTheFileToWhoeverBringsIt() throws IOException {
        UI.getCurrent().navigate("imports");
        when(imports.look(any(), any(), any())).thenThrow(new BadInput("file", "The file is empty."));
        UploadPanel upload = _get(UploadPanel.class);

        assertThatThrownBy(() -> upload.take("empty.csv", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(BadInput.class);
        upload.refuse(new BadInput("file", "The file is empty."));

        assertThat(textOf(upload)).contains("The file is empty.");
    }

    @Test
    void asksBeforeItTakesAnImportBack() {
        open(State.DONE, 2);

        click("Undo import");
        verify(imports, never()).undo(ID);
        stands(State.UNDOING, 2);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        verify(imports).undo(ID);
        assertThat(textOf(_get(ImportView.class))).contains("being taken back");
    }

    @Test
    void leadsToTheLeadsAndTheRowsThatFailed() {
        open(State.DONE, 2);

        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().equals("leads?import=" + ID));
        assertThat(_find(Button.class)).anyMatch(button -> button.getText().equals("Rows that failed"));
        assertThat(textOf(_get(ImportView.class))).contains("10 rows were read; 2 of them failed");
    }

    @Test
    void offersNoUndoOnceTheRowsAreGone() {
        when(imports.preview(ID)).thenThrow(new Conflict("The file and the rows of this import are no longer kept."));
        open(State.DONE, 0);

        assertThat(_find(Button.class)).noneMatch(button -> button.getText().equals("Undo import"));
        assertThat(textOf(_get(ImportView.class))).contains("no longer kept");
    }

    @Test
    void followsAnImportThatAnotherNodeWorks() {
        open(State.RUNNING, 0);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1_000);

        stands(State.DONE, 0);
        _get(ImportView.class).look();

        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        assertThat(textOf(_get(ImportView.class))).contains("10 rows were read.");
    }

    @Test
    void listsWhatCameInAndHowItStands() {
        when(imports.objects()).thenReturn(List.of("companies", "leads", "people"));
        when(imports.recent(any(), any())).thenReturn(new Page<>(List.of(job(State.DONE, 2)), 0, 30, 1));
        UI.getCurrent().navigate("imports");

        assertThat(textOf(_get(ImportsView.class))).contains("people.csv", "Done", "7 created", "2 failed");
    }

    @Test
    void takesTheKindOfRecordFromTheListThatOneComesFrom() throws IOException {
        UI.getCurrent().navigate("imports", com.vaadin.flow.router.QueryParameters.of("of", "companies"));
        when(imports.look(any(), any(), any())).thenThrow(new BadInput("file", "The file is empty."));

        assertThatThrownBy(() -> _get(UploadPanel.class).take("firms.csv", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(BadInput.class);

        verify(imports).look(org.mockito.ArgumentMatchers.eq("companies"), any(), any());
        verify(imports).recent(org.mockito.ArgumentMatchers.eq("companies"), any());
        assertThat(textOf(_get(ImportsView.class))).contains("Leads", "Companies", "People");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "support-agent"})
    void keepsOutWhoMayNotImport(String role) {
        Predicate<String> has = role::equals;
        AccessAnnotationChecker checker = new AccessAnnotationChecker();

        assertThat(checker.hasAccess(ImportsView.class, () -> "somebody", has::test))
                .isFalse();
        assertThat(checker.hasAccess(ImportView.class, () -> "somebody", has::test))
                .isFalse();
        assertThat(checker.hasAccess(ImportView.class, () -> "somebody", "marketer"::equals))
                .isTrue();
    }

    private void open(State state, long failed) {
        stands(state, failed);
        UI.getCurrent().navigate("imports/" + ID);
    }

    private void stands(State state, long failed) {
        Progress now = job(state, failed);
        when(imports.progress(ID)).thenReturn(now);
    }

    private static Progress job(State state, long failed) {
        boolean started = state != State.LOOKED_AT;
        return new Progress(
                ID,
                "leads",
                "people.csv",
                state,
                10L,
                started ? 10 : 0,
                started ? 7 : 0,
                0,
                started ? 1 : 0,
                failed,
                0,
                0,
                "rep1",
                started ? Fakes.NOW : null,
                state == State.DONE ? Fakes.NOW : null,
                null);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Field> choice(String column) {
        return _find(ComboBox.class).stream()
                .filter(box ->
                        ("Field for column " + column).equals(box.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Duplicates> rule() {
        return _get(RadioButtonGroup.class);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String textOf(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
