package org.callboard.survey;

/** What is asked. */
public enum SurveyKind {
    /** How satisfied were you: 1 to 5; 4 and 5 are satisfied. */
    CSAT(1, 5),
    /** Would you recommend us: 0 to 10; 9 and 10 promote, up to 6 detract. */
    NPS(0, 10);

    private final int lowest;
    private final int highest;

    SurveyKind(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    /** From which score on somebody is satisfied, or promotes us. */
    public int good() {
        return this == NPS ? 9 : 4;
    }

    /** Up to which score somebody is not satisfied, or detracts from us. */
    public int bad() {
        return this == NPS ? 6 : 2;
    }

    public boolean takes(int score) {
        return score >= lowest && score <= highest;
    }
}
