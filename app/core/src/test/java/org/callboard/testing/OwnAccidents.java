package org.callboard.testing;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Who waits for something hears of its own accidents only: a connection that is cut elsewhere is another test's matter. */
public class OwnAccidents implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
