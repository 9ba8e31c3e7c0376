package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.deal.DealContacts.Contact;
import org.callboard.deal.DealSplits.Split;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.SubjectGone;
import org.callboard.records.Merges;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has a say in a deal, who shares it, and what happens to both when records are merged. */
@SpringJUnitConfig(DealHouse.class)
class DealPeopleTest {

    @Autowired
    DealContacts contacts;

    @Autowired
    DealSplits splits;

    @Autowired
    DealChoices choices;

    @Autowired
    DealMoves moves;

    @Autowired
    Deals deals;

    @Autowired
    Merges merges;

    @Autowired
    Records records;

    @Autowired
    TestPipelines pipelines;

    @Autowired
    DealCast cast;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void hasContactsInRoles() {
        UUID deal = cast.deal("rep1");
        UUID jo = cast.customer("Jo");
        UUID ann = cast.customer("Ann");

        cast.as("rep1", () -> contacts.put(deal, jo, "user"));
        cast.as("rep1", () -> contacts.put(deal, ann, "Champion"));
        List<Contact> now = cast.as("rep1", () -> contacts.put(deal, jo, "buyer"));

        assertThat(now)
                .containsExactly(
                        new Contact(jo, "Jo", ContactRole.BUYER), new Contact(ann, "Ann", ContactRole.CHAMPION));
        cast.doing("rep1", () -> contacts.remove(deal, ann));
        assertThat(cast.as("manager1", () -> contacts.of(deal))).hasSize(1);
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.contact-changed");
    }

    @Test
    void refusesContactsThatAreNoneAndRolesThatAreNone() {
        UUID deal = cast.deal("rep1");
        UUID jo = cast.customer("Jo");

        assertThatThrownBy(() -> cast.as("rep1", () -> contacts.put(deal, jo, "king")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("buyer, user, champion, blocker, other");
        assertThatThrownBy(() -> cast.as("rep1", () -> contacts.put(deal, UUID.randomUUID(), "buyer")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("marketer1", () -> contacts.put(deal, jo, "buyer")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("rep2", () -> contacts.of(deal))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.doing("rep1", () -> contacts.remove(deal, jo)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsWhoMergedContactsAreTodayAndWhoTheyWereWhenItIsUndone() {
        UUID deal = cast.deal("rep1");
        UUID jo = cast.customer("Jo");
        UUID twin = cast.customer("Joe");
        cast.as("rep1", () -> contacts.put(deal, jo, "user"));
        cast.as("rep1", () -> contacts.put(deal, twin, "buyer"));

        UUID merge = cast.as("manager1", () -> merges.merge("person", jo, List.of(twin), Map.of()));
        assertThat(cast.as("rep1", () -> contacts.of(deal)))
                .extracting(Contact::personId)
                .containsExactly(jo);

        cast.as("manager1", () -> merges.undo(merge));
        assertThat(cast.as("rep1", () -> contacts.of(deal)))
                .extracting(Contact::personId)
                .containsExactly(twin, jo);
    }

    @Test
    void followsItsCompanyIntoAMergeAndBack() {
        UUID acme = cast.company("Acme");
        UUID twin = cast.company("Acme Inc");
        UUID deal = cast.deal("rep1", "companyId", twin.toString());

        UUID merge = cast.as("manager1", () -> merges.merge("company", acme, List.of(twin), Map.of()));
        assertThat(seen(deal).companyId()).isEqualTo(acme);

        cast.as("manager1", () -> merges.undo(merge));
        assertThat(seen(deal).companyId()).isEqualTo(twin);
    }

    @Test
    void forgetsWhoIsGoneForGood() {
        UUID jo = cast.customer("Jo");
        UUID deal = cast.deal("rep1", "personId", jo.toString());
        cast.as("rep1", () -> contacts.put(deal, jo, "buyer"));

        transaction.executeWithoutResult(
                status -> events.publishEvent(new SubjectGone(new org.callboard.kernel.Subject("person", jo))));

        assertThat(seen(deal).personId()).isNull();
        assertThat(cast.as("rep1", () -> contacts.of(deal))).isEmpty();
    }

    private DealView seen(UUID deal) {
        return cast.as("manager1", () -> deals.get(deal));
    }

    @Test
    void becomesOneWithItsDoubleAndGoesOnWhereItStoodWhenThatIsUndone() {
        UUID company = cast.company("Double");
        UUID survivor = cast.deal("rep1", "title", "Ovens", "companyId", company.toString());
        UUID other = cast.deal("rep1", "title", "Ovens again", "companyId", company.toString());
        UUID jo = cast.customer("Jo");
        cast.as("rep1", () -> contacts.put(other, jo, "buyer"));
        cast.as("rep1", () -> moves.move(other, null, "Needs", Map.of()));

        UUID merge = cast.as("manager1", () -> merges.merge(Deals.KIND, survivor, List.of(other), Map.of()));

        assertThat(pipelines.standing(other.toString())).isEmpty();
        assertThat(seen(other).id()).isEqualTo(survivor);
        assertThat(cast.as("rep1", () -> contacts.of(survivor)))
                .extracting(Contact::personId)
                .containsExactly(jo);
        assertThatThrownBy(() -> cast.as("rep1", () -> moves.move(other, null, "Proposal", Map.of())))
                .isInstanceOf(NotFound.class);

        cast.as("manager1", () -> merges.undo(merge));

        assertThat(seen(other).stage()).isEqualTo("Stage_Needs");
        assertThat(pipelines.standing(other.toString()))
                .get()
                .extracting("stage")
                .isEqualTo("Stage_Needs");
        assertThat(cast.as("rep1", () -> contacts.of(survivor))).isEmpty();
        assertThat(cast.as("rep1", () -> deals.history(other))).hasSize(2);
    }

    @Test
    void isSharedBySeveralForAHundredPercent() {
        UUID deal = cast.deal("rep1");

        List<Split> now =
                cast.as("rep1", () -> splits.put(deal, List.of(share("rep1", "33.5"), share("rep2", "66.50"))));

        assertThat(now).extracting(Split::owner).containsExactly("rep2", "rep1");
        assertThat(cast.as("rep1", () -> splits.put(deal, List.of()))).isEmpty();
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.split-changed");
    }

    @Test
    void refusesSharesThatAddUpToSomethingElse() {
        UUID deal = cast.deal("rep1");

        assertThatThrownBy(() -> cast.as("rep1", () -> splits.put(deal, List.of(share("rep1", "50")))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("50 together");
        assertThatThrownBy(() -> cast.as(
                        "rep1",
                        () -> splits.put(
                                deal,
                                List.of(
                                        share("rep1", "50"),
                                        share("rep1", "50"),
                                        share("agent1", "-1"),
                                        share("x", "0.001")))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("splits[1].owner", "splits[2].owner", "splits[3].owner"));
        assertThatThrownBy(() -> cast.as(
                        "rep1", () -> splits.put(deal, List.of(share("rep1", "99.999"), share("rep2", "0.001")))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("two decimals");
    }

    private static Split share(String owner, String percent) {
        return new Split(owner, new BigDecimal(percent));
    }

    @Test
    void namesCompetitorsThatManagersKeep() {
        UUID deal = cast.deal("rep1");
        Map<String, Object> toThem = Map.of("lostReason", "Lost to a competitor", "competitor", "Umbrella");
        assertThatThrownBy(() -> cast.as("rep1", () -> choices.add(DealChoices.COMPETITORS, "Umbrella")))
                .isInstanceOf(Forbidden.class);

        DealChoices.Choice added = cast.as("manager1", () -> choices.add(DealChoices.COMPETITORS, " Umbrella "));
        assertThatThrownBy(() -> cast.as("manager1", () -> choices.add(DealChoices.COMPETITORS, "umbrella")))
                .isInstanceOf(BadInput.class);
        cast.as("rep1", () -> moves.move(deal, null, "Lost", toThem));
        cast.as("manager1", () -> choices.change(DealChoices.COMPETITORS, added.id(), null, true));

        RecordView lost = cast.as("rep1", () -> records.get(Deals.KIND, deal));
        assertThat(lost.value("competitor")).isEqualTo("Umbrella");
        assertThatThrownBy(() -> cast.deal("rep1", "competitor", "Umbrella")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> cast.as("manager1", () -> choices.of("enemies")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("agent1", () -> choices.of(DealChoices.COMPETITORS)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void refusesAnotherMoveOfWhatStandsThereAlready() {
        UUID deal = cast.deal("rep1");

        assertThatThrownBy(() -> cast.as("rep1", () -> moves.move(deal, null, "Qualification", Map.of())))
                .isInstanceOf(Conflict.class)
                .hasMessage("It stands in Qualification already.");
        assertThatThrownBy(() -> cast.as("rep1", () -> moves.cancelWon(deal, null)))
                .isInstanceOf(Conflict.class);
    }
}
