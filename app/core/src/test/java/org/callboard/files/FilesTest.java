package org.callboard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = FilesHouse.class,
        properties = {"crm.files.max-size=1MB", "crm.files.most-per-subject=5"})
class FilesTest {

    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        0x0D,
        0x0A,
        0x1A,
        0x0A,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        2
    };

    @TempDir
    static Path directory;

    private final Subject lead = Subject.lead(Ids.next());

    @Autowired
    Files files;

    @Autowired
    HouseFiles house;

    @Autowired
    FilesHouse.FragileStore store;

    @Autowired
    Sweeper sweeper;

    @Autowired
    Leftovers leftovers;

    @Autowired
    Timeline timeline;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void aFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("crm.files.directory", () -> directory.toString());
    }

    @AfterEach
    void theStoreIsBack() {
        store.away = false;
    }

    @Test
    void keepsTheBytesAndSaysWhatTheyAre() throws IOException {
        KeptFile kept = keep("rep1", "offer.txt", "An offer".getBytes(StandardCharsets.UTF_8));

        assertThat(kept.type()).isEqualTo("text/plain");
        assertThat(kept.size()).isEqualTo(8);
        assertThat(kept.sha256()).isEqualTo(sum("An offer"));
        assertThat(kept.author()).isEqualTo("rep1");
        try (InputStream content = as("rep1", () -> files.open(kept.id()))) {
            assertThat(content).hasContent("An offer");
        }
        assertThat(as(
                        "rep1",
                        () -> timeline.of(lead, TimelineFilter.everything(), null, 10)
                                .items()))
                .extracting("what", "text")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("files.file-added", "Added offer.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><script>alert(1)</script></html>', picture.png, text/html",
        "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', picture.png, image/svg+xml",
        "'%PDF-1.7 x', page.html, application/pdf",
        "'PK\u0003\u0004 rest', offer.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "'PK\u0003\u0004 rest', offer.html, application/zip"
    })
    void believesTheBytesNotTheName(String content, String name, String type) {
        KeptFile kept = keep("rep1", name, content.getBytes(StandardCharsets.UTF_8));

        assertThat(kept.type()).isEqualTo(type);
        assertThat(kept.isPicture()).isFalse();
    }

    @Test
    void knowsPicturesThatMayBeShown() {
        assertThat(keep("rep1", "x.bin", PNG).isPicture()).isTrue();
    }

    @Test
    void refusesWhatIsEmptyOrTooLargeAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> keep("rep1", "a", new byte[0])).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> keep("rep1", "a", new byte[1024 * 1024 + 1]))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("1 MB");

        assertThat(list("rep1", lead)).isEmpty();
        assertThat(stored("incoming")).isEmpty();
        assertThat(keep("rep1", "a", new byte[1024 * 1024]).size()).isEqualTo(1024 * 1024);
    }

    @Test
    void neverKeepsMoreThanASubjectMayHaveHoweverManyComeAtOnce() throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(8);
        try {
            List<Callable<KeptFile>> senders = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                senders.add(() -> keep("rep1", "a", PNG));
            }
            for (Future<KeptFile> sender : together.invokeAll(senders)) {
                try {
                    sender.get();
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(BadInput.class);
                }
            }
        } finally {
            together.shutdown();
        }
        assertThat(list("rep1", lead)).hasSize(5);
    }

    @Test
    void whatTheHouseLaysBesideIsAFileOnlyWithItsTransaction() throws IOException {
        StoredBytes kept = house.store("a.txt", new ByteArrayInputStream("kept".getBytes(StandardCharsets.UTF_8)), 10);
        StoredBytes lost = house.store("../b.txt", new ByteArrayInputStream(new byte[0]), 10);
        transaction.executeWithoutResult(status -> house.keep(kept, lead));
        transaction.executeWithoutResult(status -> {
            house.keep(lost, lead);
            status.setRollbackOnly();
        });

        assertThat(list("rep1", lead)).extracting(KeptFile::name).containsExactly("a.txt");
        try (InputStream content = as("rep1", () -> files.open(kept.id()))) {
            assertThat(content).hasContent("kept");
        }
        assertThat(lost.name()).isEqualTo("b.txt");
        house.drop(lost);
        sweeper.sweep();
        assertThatThrownBy(() -> store.open(lost.id())).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> house.store("c", new ByteArrayInputStream(new byte[11]), 10))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void keepsARepeatedRequestOnce() {
        String key = UUID.randomUUID().toString();

        KeptFile first = keep("rep1", lead, "a", PNG, key);
        KeptFile again = keep("rep1", lead, "a", PNG, key);

        assertThat(again).isEqualTo(first);
        assertThat(list("rep1", lead)).hasSize(1);
        assertThatThrownBy(() -> keep("rep1", Subject.lead(Ids.next()), "a", PNG, key))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void pagesNewestFirst() {
        for (int i = 0; i < 5; i++) {
            keep("rep1", "file" + i, PNG);
        }

        Files.Slice first = as("rep1", () -> files.of(lead, null, 3));
        Files.Slice second = as("rep1", () -> files.of(lead, first.next(), 3));

        assertThat(first.items()).extracting(KeptFile::name).containsExactly("file4", "file3", "file2");
        assertThat(second.items()).extracting(KeptFile::name).containsExactly("file1", "file0");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> as("rep1", () -> files.of(lead, "x", 3))).isInstanceOf(BadInput.class);
    }

    @Test
    void isTheSubjectsBusinessWhoSeesAndDeletes() {
        KeptFile file = keep("rep1", "a", PNG);

        assertThatThrownBy(() -> as("agent1", () -> files.get(file.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("agent1", () -> files.open(file.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("agent1", () -> files.of(lead, null, 10))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep("agent1", "a", PNG)).isInstanceOf(NotFound.class);
        assertThat(list("analyst1", lead)).hasSize(1);
        assertThatThrownBy(() -> keep("analyst1", "a", PNG)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> delete("analyst1", file)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> delete("rep2", file)).isInstanceOf(Forbidden.class);
        delete("manager1", file);
        assertThatThrownBy(() -> as("rep1", () -> files.get(file.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void sweepsTheBytesOfDeletedFilesAlsoWhenTheStoreWasAway() throws IOException {
        KeptFile file = keep("rep1", "a", PNG);
        delete("rep1", file);

        store.away = true;
        sweeper.sweep();
        store.away = false;
        assertThat(isStored(file.id())).isTrue();

        sweeper.sweep();
        assertThat(isStored(file.id())).isFalse();
    }

    @Test
    void keepsNothingHalfWhenTheStoreIsAway() throws IOException {
        store.away = true;

        assertThatThrownBy(() -> keep("rep1", "a", PNG)).isInstanceOf(StoreAway.class);

        store.away = false;
        sweeper.sweep();
        assertThat(list("rep1", lead)).isEmpty();
        assertThat(stored("incoming")).isEmpty();
    }

    @Test
    void saysThatBytesAreMissingRatherThanThatThereIsNoFile() throws IOException {
        KeptFile file = keep("rep1", "a", PNG);
        store.delete(file.id());

        assertThatThrownBy(() -> as("rep1", () -> files.open(file.id()))).isInstanceOf(StoreAway.class);
    }

    @Test
    void neverSweepsTheBytesOfAFileThatIsThere() {
        KeptFile file = keep("rep1", "a", PNG);
        leftovers.unwanted(List.of(file.id()));

        sweeper.sweep();

        assertThat(as("rep1", () -> files.open(file.id()))).hasBinaryContent(PNG);
    }

    @Test
    void goesWithItsSubject() {
        KeptFile file = keep("rep1", "a", PNG);

        transaction.executeWithoutResult(t -> events.publishEvent(new SubjectGone(lead)));
        sweeper.sweep();

        assertThat(list("rep1", lead)).isEmpty();
        assertThat(isStored(file.id())).isFalse();
    }

    @Test
    void isFoundUnderTheSurvivorOfAMergeAndApartAfterItsUndo() {
        Subject other = Subject.lead(Ids.next());
        keep("rep1", "own", PNG);
        KeptFile brought = keep("rep1", other, "brought", PNG, null);

        as("rep1", () -> publish(new SubjectMerged(lead, Set.of(other.id()))));
        assertThat(list("rep1", lead)).extracting(KeptFile::name).containsExactly("brought", "own");
        assertThat(as("rep1", () -> files.get(brought.id()))).isEqualTo(brought);

        as("rep1", () -> publish(new SubjectUnmerged(lead, Set.of(other.id()))));
        assertThat(list("rep1", lead)).extracting(KeptFile::name).containsExactly("own");
        assertThat(list("rep1", other)).extracting(KeptFile::name).containsExactly("brought");
    }

    private boolean publish(Object event) {
        events.publishEvent(event);
        return true;
    }

    private void delete(String who, KeptFile file) {
        as(who, () -> {
            files.delete(file.id());
            return true;
        });
    }

    private List<KeptFile> list(String who, Subject subject) {
        return as(who, () -> files.of(subject, null, 100).items());
    }

    private KeptFile keep(String who, String name, byte[] content) {
        return keep(who, lead, name, content, null);
    }

    private KeptFile keep(String who, Subject about, String name, byte[] content, String key) {
        return as(who, () -> files.keep(about, name, new ByteArrayInputStream(content), key));
    }

    private <T> T as(String username, Supplier<T> act) {
        return currentUser.actingFor(FilesHouse.viewer(username), act);
    }

    private boolean isStored(UUID id) {
        try (InputStream there = store.open(id)) {
            return there != null;
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
    }

    private static List<Path> stored(String folder) throws IOException {
        try (Stream<Path> all = java.nio.file.Files.list(directory.resolve(folder))) {
            return all.toList();
        }
    }

    private static String sum(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
