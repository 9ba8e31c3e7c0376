package org.callboard.ui.record;

import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Does something for a person and tells in words why it was refused; accidents fly on to the error page. */
public final class Attempt {

    private Attempt() {}

    /** @return whether it was done */
    public static boolean to(Runnable act) {
        try {
            act.run();
            return true;
        } catch (BadInput refused) {
            Toast.failed(
                    refused.fields().isEmpty()
                            ? Texts.text("record.refused")
                            : refused.fields().get(0).message());
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
        return false;
    }
}
