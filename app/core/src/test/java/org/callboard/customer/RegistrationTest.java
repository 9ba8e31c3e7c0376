package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.customer.Conversions.How;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.lead.LeadView;
import org.callboard.records.CustomField;
import org.callboard.records.CustomFields;
import org.callboard.records.FieldType;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** How a qualified lead becomes a customer, with the workers of the process and a real database. */
@SpringJUnitConfig(CustomerHouse.class)
class RegistrationTest {

    @Autowired
    MatchCustomerWorker match;

    @Autowired
    RegisterCustomerWorker register;

    @Autowired
    KnownLeads leads;

    @Autowired
    Conversions conversions;

    @Autowired
    Links links;

    @Autowired
    Records records;

    @Autowired
    Customers cast;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CustomFields fields;

    @Autowired
    CurrentUser currentUser;

    private final String word = Customers.word();

    @Test
    void makesACompanyAndAPersonOfSomebodyNew() {
        LeadView lead = lead("Jo", word);

        assertThat(question(lead)).isNull();
        registered(lead);

        Conversions.Conversion customer = conversion(lead);
        assertThat(customer)
                .returns(How.NEW, Conversions.Conversion::companyHow)
                .returns(How.NEW, Conversions.Conversion::personHow)
                .returns("Jo " + word, Conversions.Conversion::person)
                .returns("Company " + word, Conversions.Conversion::company);
        RecordView person = cast.as("manager1", () -> records.get("person", customer.personId()));
        assertThat(person.owner()).isEqualTo("rep1");
        assertThat(person.text("campaign")).isEqualTo("spring");
        assertThat(person.value("companyId")).hasToString(customer.companyId().toString());
        RecordView company = cast.as("manager1", () -> records.get("company", customer.companyId()));
        assertThat(company.text("domain")).isEqualTo(word + ".example");
        assertThat(cast.as("manager1", () -> links.companiesOf(customer.personId())))
                .extracting(Link::companyId, Link::primary)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(customer.companyId(), true));
        assertThat(cast.linesOf(Subject.lead(lead.id()))).contains("customer.registered");
        assertThat(cast.linesOf(CustomerEvent.person(customer.personId()))).contains("customer.registered");
    }

    @Test
    void linksWhoIsKnownAndAddsWhatTheyDidNotSayBefore() {
        UUID company = cast.company("rep2", "name", "Company " + word, "domain", word + ".example");
        UUID person = cast.person("rep2", "firstName", "Jo", "lastName", word, "email", "jo@" + word + ".example");
        LeadView lead = lead("Jo", word);

        assertThat(question(lead)).isNull();
        registered(lead);

        assertThat(conversion(lead))
                .returns(company, Conversions.Conversion::companyId)
                .returns(person, Conversions.Conversion::personId)
                .returns(How.LINKED, Conversions.Conversion::companyHow)
                .returns(How.LINKED, Conversions.Conversion::personHow);
        RecordView known = cast.as("manager1", () -> records.get("person", person));
        assertThat(known.owner()).isEqualTo("rep2");
        assertThat(known.text("jobTitle")).isEqualTo("Buyer");
        assertThat(cast.as("manager1", () -> links.companiesOf(person)))
                .extracting(Link::companyId)
                .containsExactly(company);
    }

    @Test
    void asksWhetherItIsTheSameCompanyAndLinksItOnAYes() {
        UUID company = cast.company("rep2", "name", "Company " + word, "domain", "other-" + word + ".example");
        LeadView lead = lead("Jo", word);

        Map<String, Object> asked = question(lead, null);
        assertThat(asked).containsEntry("question", "company").containsEntry("candidateId", company.toString());
        assertThat(refusal(lead)).isEqualTo("CUSTOMER_UNSURE");
        Map<String, Object> answered = new HashMap<>(asked);
        answered.put("same", "yes");
        assertThat(question(lead, answered)).containsEntry("question", null).containsEntry("same", null);
        registered(lead);

        assertThat(conversion(lead))
                .returns(company, Conversions.Conversion::companyId)
                .returns(How.ASKED, Conversions.Conversion::companyHow);
    }

    @Test
    void makesANewCompanyWhenSomebodySaysItIsAnotherOne() {
        UUID company = cast.company("rep2", "name", "Company " + word, "domain", "other-" + word + ".example");
        LeadView lead = lead("Jo", word);

        Map<String, Object> answered = new HashMap<>(question(lead, null));
        answered.put("same", "no");
        assertThat(question(lead, answered)).containsEntry("question", null);
        registered(lead);

        assertThat(conversion(lead)).returns(How.NEW, Conversions.Conversion::companyHow);
        assertThat(conversion(lead).companyId()).isNotEqualTo(company);
    }

    @Test
    void makesNothingTwiceWhenALeadIsConvertedTwice() {
        LeadView lead = lead("Jo", word);
        registered(lead);
        Conversions.Conversion first = conversion(lead);

        registered(lead);

        assertThat(conversion(lead)).isEqualTo(first);
        assertThat(found("person")).hasSize(1);
        assertThat(found("company")).hasSize(1);
    }

    @Test
    void makesNothingTwiceWhenTwoConvertTheSameLeadAtOnce() throws Exception {
        LeadView lead = lead("Jo", word);

        atOnce(List.of(lead, lead, lead, lead));

        assertThat(found("person")).hasSize(1);
        assertThat(found("company")).hasSize(1);
    }

    @Test
    void makesOneCompanyOfTwoOfItsPeopleWhoQualifyAtTheSameMoment() throws Exception {
        LeadView jo = lead("Jo", word);
        LeadView ann = leads.qualified("Ann", "Other" + word, "ann@" + word + ".example", "Company " + word);

        atOnce(List.of(jo, ann));

        assertThat(found("company")).hasSize(1);
        assertThat(conversion(jo).companyId()).isEqualTo(conversion(ann).companyId());
        assertThat(conversion(jo).personId()).isNotEqualTo(conversion(ann).personId());
        assertThat(List.of(conversion(jo).companyHow(), conversion(ann).companyHow()))
                .containsExactlyInAnyOrder(How.NEW, How.LINKED);
    }

    @Test
    void writesNothingWhenItCannotFinish() {
        LeadView lead = leads.qualified("Jo", word, "jo@" + word + ".example", "Company " + word + "x".repeat(300));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> work(register, lead, Map.of()))
                .isInstanceOf(org.callboard.kernel.BadInput.class);

        assertThat(found("person")).isEmpty();
        assertThat(found("company")).isEmpty();
        assertThat(cast.as("manager1", () -> conversions.ofLead(lead.id()))).isEmpty();
    }

    @Test
    void registersSomebodyWhoNamesNoCompanyWithoutOne() {
        LeadView lead = leads.qualified("Jo", word, word + "@gmail.com", null);

        assertThat(question(lead)).isNull();
        registered(lead);

        assertThat(conversion(lead)).returns(null, Conversions.Conversion::companyId);
    }

    @Test
    void bringsWhatTheLeadsOwnFieldsSayWhereTheCustomerHasSuchAField() {
        String key = "f" + word;
        adds("lead", key, FieldType.TEXT);
        adds("person", key, FieldType.TEXT);
        adds("company", key, FieldType.NUMBER);
        String choice = "c" + word;
        adds("lead", choice, FieldType.CHOICE, "West", "North");
        adds("company", choice, FieldType.CHOICE, "West", "East");
        LeadView west = leads.saying(lead("Jo", word), Map.of(key, "blue", choice, "West"));
        registered(west);

        assertThat(person(west).value("custom." + key)).isEqualTo("blue");
        assertThat(company(west).value("custom." + key)).isNull();
        assertThat(company(west).value("custom." + choice)).isEqualTo("West");

        LeadView again = leads.saying(lead("Jo", word), Map.of(key, "red", choice, "North"));
        registered(again);
        assertThat(conversion(again).personId()).isEqualTo(conversion(west).personId());
        assertThat(person(west).value("custom." + key)).isEqualTo("blue");
        assertThat(company(west).value("custom." + choice)).isEqualTo("West");
    }

    @Test
    void keepsWhatFewMaySeeOfALeadFromAFieldThatMoreSee() {
        String hidden = "h" + word;
        adds("lead", hidden, only(Role.SALES_MANAGER));
        adds("person", hidden, FieldType.TEXT);
        adds("company", hidden, only(Role.SALES_MANAGER));
        LeadView lead = leads.saying(lead("Jo", word), Map.of(hidden, "bankrupt"));

        registered(lead);

        assertThat(person(lead).value("custom." + hidden)).isNull();
        assertThat(company(lead).value("custom." + hidden)).isEqualTo("bankrupt");
    }

    private RecordView person(LeadView lead) {
        return cast.as("manager1", () -> records.get("person", conversion(lead).personId()));
    }

    private RecordView company(LeadView lead) {
        return cast.as("manager1", () -> records.get("company", conversion(lead).companyId()));
    }

    private void adds(String kind, String key, FieldType type, String... choices) {
        adds(kind, key, CustomField.Draft.of("Field " + key, type, choices));
    }

    private void adds(String kind, String key, CustomField.Draft draft) {
        currentUser.actingFor(
                new Viewer("admin1", "admin1", Set.of(Role.ADMIN), Set.of()), () -> fields.add(kind, key, draft));
    }

    private static CustomField.Draft only(String role) {
        return new CustomField.Draft(
                "Hidden " + Customers.word(),
                FieldType.TEXT,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(role),
                false,
                false);
    }

    @Test
    void knowsThatALeadIsGone() {
        LeadView lead = lead("Jo", word);
        var gone =
                new Job("1", register.topic(), "p", "e", "i", UUID.randomUUID().toString(), 1, Map.of());

        assertThat(lead).isNotNull();
        Outcome outcome = transaction.execute(status -> register.work(gone));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.errorCode()).isEqualTo("CUSTOMER_LEAD_GONE"));
    }

    private void atOnce(List<LeadView> together) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(together.size());
        ExecutorService threads = Executors.newFixedThreadPool(together.size());
        try {
            List<Callable<Outcome>> works = together.stream()
                    .<Callable<Outcome>>map(lead -> () -> {
                        barrier.await();
                        return work(register, lead, Map.of());
                    })
                    .toList();
            for (Future<Outcome> outcome : threads.invokeAll(works)) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private LeadView lead(String first, String last) {
        return leads.qualified(first, last, first.toLowerCase() + "@" + word + ".example", "Company " + word);
    }

    private Object question(LeadView lead) {
        return question(lead, null).get("question");
    }

    private Map<String, Object> question(LeadView lead, Map<String, Object> variables) {
        Outcome outcome = work(match, lead, variables == null ? Map.of() : variables);
        return ((Outcome.Done) outcome).variables();
    }

    private void registered(LeadView lead) {
        assertThat(work(register, lead, Map.of())).isInstanceOf(Outcome.Done.class);
    }

    private String refusal(LeadView lead) {
        return ((Outcome.Refused) work(register, lead, Map.of())).errorCode();
    }

    private Outcome work(Worker worker, LeadView lead, Map<String, Object> variables) {
        Topic topic = worker.topic();
        Job job =
                new Job("1", topic, "customer-registration", "e", "i", lead.id().toString(), 1, variables);
        return transaction.execute(status -> worker.work(job));
    }

    private Conversions.Conversion conversion(LeadView lead) {
        return cast.as("manager1", () -> conversions.ofLead(lead.id())).orElseThrow();
    }

    private List<RecordView> found(String kind) {
        return cast.as("manager1", () -> records.find(kind, RecordQuery.matching(word), PageRequest.first(10)))
                .items();
    }
}
