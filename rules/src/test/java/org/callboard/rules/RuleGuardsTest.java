package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleGuardsTest {

    private static final String FIND = "insert(new Points(\"fit\", 1, \"eval(System.exit(1)); // is only a text\"));";

    @Test
    void hasNothingAgainstThePackagedRules() {
        assertThat(RuleGuards.check(Packaged.FILES)).isEmpty();
    }

    @Test
    void hasNothingAgainstWhatIsOnlySaidInATextOrAComment() {
        assertThat(check("LeadFacts(company == \"salience(5) modify\") // eval(true)", FIND))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "no-loop true",
                "agenda-group \"a\"",
                "lock-on-active true",
                "timer (int: 5s)",
                "date-effective \"01-Jan-2030\"",
            })
    void refusesOrderAndModes(String attribute) {
        assertThat(problems("rule \"R\" " + attribute + " when LeadFacts() then " + FIND + " end"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LeadFacts(eval(true))",
                "eval(1 == 1)",
                "LeadFacts(company.toLowerCase() == \"acme\")",
                "LeadFacts(company == System.getProperty(\"x\"))",
                "Behaviour() from new java.util.ArrayList()",
                "accumulate(Behaviour($d: daysAgo); $s: sum($d))",
                "forall(Behaviour(daysAgo > 3))",
                "Points(points > 3)",
                "String(length > 3)",
                "Object()",
            })
    void refusesConditionsThatDoMoreThanLookAtFacts(String condition) {
        assertThat(check(condition, FIND)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modify($l) { };",
                "update($l);",
                "retract($l);",
                "delete($l);",
                "System.out.println(\"x\");",
                "java.lang.Runtime.getRuntime().exec(\"x\");",
                "insert($l);",
                "insert(new Behaviour(\"x\", 1));",
                "insert(new Points(\"fit\", Integer.parseInt(\"1\"), \"x\"));",
                "insert(new java.util.ArrayList());",
                "insertLogical(new Points(\"fit\", 1, \"x\"));",
                "for (int i = 0; i < 9; i++) { insert(new Points(\"fit\", 1, \"x\")); }",
                "drools.halt();",
                "kcontext.getKieRuntime();",
            })
    void refusesConsequencesThatDoMoreThanFind(String consequence) {
        assertThat(check("$l: LeadFacts()", consequence)).isNotEmpty();
    }

    @Test
    void refusesGlobalsFunctionsTypesQueriesAndForeignImports() {
        assertThat(problems("global java.util.List all;\n" + rule("LeadFacts()", FIND)))
                .isNotEmpty();
        assertThat(problems("function int one() { return 1; }\n" + rule("LeadFacts()", FIND)))
                .isNotEmpty();
        assertThat(problems("declare Shoe size: int end\n" + rule("LeadFacts()", FIND)))
                .isNotEmpty();
        assertThat(problems("query \"q\" LeadFacts() end\n" + rule("LeadFacts()", FIND)))
                .isNotEmpty();
        assertThat(problems("import java.util.List;\n" + rule("LeadFacts()", FIND)))
                .isNotEmpty();
        assertThat(problems("import function java.lang.Math.*;\n" + rule("LeadFacts()", FIND)))
                .isNotEmpty();
        assertThat(problems("salience 3\n" + rule("LeadFacts()", FIND))).isNotEmpty();
    }

    @Test
    void saysWhereTheOffenceIs() {
        assertThat(problems("\n\n" + rule("LeadFacts()", "update(x);")))
                .singleElement()
                .asString()
                .startsWith("drl/lead/x.drl:5: rule \"R\"");
    }

    @Test
    void keepsARuleBookFromBeingMadeOfThem() {
        Map<String, byte[]> files = Map.of("drl/lead/x.drl", drl("rule \"R\" salience 1 when then " + FIND + " end"));

        assertThatThrownBy(() -> RuleBook.compile(files))
                .isInstanceOf(RulesDoNotCompile.class)
                .hasMessageContaining("salience");
    }

    private static List<String> check(String condition, String consequence) {
        return problems(rule(condition, consequence));
    }

    private static String rule(String condition, String consequence) {
        return "rule \"R\"\nwhen\n" + condition + "\nthen\n" + consequence + "\nend";
    }

    private static List<String> problems(String body) {
        return RuleGuards.check(Map.of("drl/lead/x.drl", drl(body)));
    }

    private static byte[] drl(String body) {
        return ("package x;\nimport org.callboard.rules.lead.*;\n" + body + "\n").getBytes();
    }
}
