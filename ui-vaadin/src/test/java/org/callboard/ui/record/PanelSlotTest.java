package org.callboard.ui.record;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.text.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class PanelSlotTest extends Pages {

    private static final OpenRecord ACME = new OpenRecord(
            new Subject("company", UUID.randomUUID()), "Acme", Fakes.viewer("rep1", "sales-rep"), true, () -> {});

    private final CountDownLatch hanging = new CountDownLatch(1);
    private PanelSources sources;

    @AfterEach
    void letGo() {
        hanging.countDown();
        sources.close();
    }

    @Test
    void showsWhatWasReadWhileThePageStandsAlready() {
        open("1m", new Given("deals", () -> "three deals"));

        assertThat(html()).contains("crm-skeleton").doesNotContain("three deals");
        awaitText("three deals");
        assertThat(html()).doesNotContain("crm-skeleton");
    }

    @Test
    void saysSinceWhenASourceIsAwayAndShowsTheOthers() {
        open("1m", new Given("deals", PanelSlotTest::broken), new Given("tickets", () -> "no tickets"));

        awaitText("Not available since ");
        assertThat(html()).contains(bean(Times.class).clock(Fakes.NOW));
        awaitText("no tickets");
    }

    @Test
    void keepsThePageWhenWhatWasReadCannotBeDrawn() {
        open("1m", new Given("deals", () -> null), new Given("tickets", () -> "no tickets"));

        awaitText("Not available since ");
        awaitText("no tickets");
    }

    @Test
    void doesNotWaitForASourceThatHangs() {
        open("200ms", new Given("deals", this::hang), new Given("tickets", () -> "no tickets"));

        awaitText("no tickets");
        awaitText("Not available since ");
        assertThat(html()).contains(bean(Times.class).clock(Fakes.NOW));
    }

    @Test
    void keepsASourceThatHangsFromHoldingTheOthersHoweverOftenItIsAsked() {
        for (int i = 0; i < 10; i++) {
            open("10s", new Given("deals", this::hang));
        }
        open("10s", new Given("tickets", () -> "no tickets"));

        awaitText("no tickets");
    }

    @Test
    void asksAgainWhenOneWantsIt() {
        Given deals = new Given("deals", PanelSlotTest::broken);
        open("1m", deals);
        awaitText("Not available");
        deals.says = () -> "three deals";

        _click(_get(Button.class, spec -> spec.withText("Try again")));

        awaitText("three deals");
        assertThat(sources.awaySince("deals")).isEmpty();
    }

    @Test
    void recoversByItself() {
        Given deals = new Given("deals", PanelSlotTest::broken);
        open("1m", "100ms", deals);
        awaitText("Not available");

        deals.says = () -> "three deals";

        awaitText("three deals");
    }

    @Test
    void hidesWhatTheViewerMayNotSee() {
        open("1m", new Given("deals", () -> {
            throw new NotFound("company", "x");
        }));

        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            MockVaadin.clientRoundtrip();
            return _find(PanelSlot.class).isEmpty();
        });
    }

    private void open(String limit, RecordPanel... panels) {
        open(limit, "1h", panels);
    }

    private void open(String limit, String pause, RecordPanel... panels) {
        if (sources == null) {
            sources = new PanelSources(bean(CurrentUser.class), bean(Clock.class), limit, pause);
        }
        PanelColumn column = new PanelColumn(
                new RecordPanels(noneRegistered(), sources, bean(Times.class)),
                RecordPanel.Where.RIGHT,
                List.of(panels));
        UI.getCurrent().add(column);
        column.show(ACME);
    }

    private static ObjectProvider<RecordPanel> noneRegistered() {
        return new DefaultListableBeanFactory().getBeanProvider(RecordPanel.class);
    }

    private static String broken() {
        throw new IllegalStateException("The source is away.");
    }

    private String hang() {
        try {
            hanging.await();
        } catch (InterruptedException toldToStop) {
            Thread.currentThread().interrupt();
        }
        return "too late";
    }

    private static void awaitText(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(UI.getCurrent().getElement().getTextRecursively()).contains(words);
        });
    }

    private static String html() {
        return UI.getCurrent().getElement().getOuterHTML();
    }

    private static final class Given implements RecordPanel {

        private final String name;
        private volatile Supplier<String> says;

        Given(String name, Supplier<String> says) {
            this.name = name;
            this.says = says;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isFor(OpenRecord record) {
            return true;
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public String icon() {
            return "link";
        }

        @Override
        public Supplier<Component> read(OpenRecord record) {
            String said = says.get();
            return () -> new Span(said.strip());
        }
    }
}
