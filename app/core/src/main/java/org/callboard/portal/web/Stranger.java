package org.callboard.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.callboard.kernel.BadInput;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.MailAddresses;
import org.callboard.support.TicketsOfCustomer;

/** What a stranger typed into the public form; filled by the form's own names. */
class Stranger extends Typed {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    private String name = "";
    private String email = "";
    private String bait = "";

    @Override
    void check() {
        List<BadInput.Field> wrong = new ArrayList<>();
        try {
            super.check();
        } catch (BadInput words) {
            wrong.addAll(words.fields());
        }
        FieldCheck check = new FieldCheck();
        String line = check.line("name", name, LONGEST_NAME);
        String address = check.line("email", email, LONGEST_EMAIL);
        if (name.isBlank()) {
            check.wrong("name", "Tell us your name.");
        }
        if (email.isBlank() || address != null && !MailAddresses.isOne(address)) {
            check.wrong("email", "Give an e-mail address to which we can answer, like you@example.com.");
        }
        try {
            check.done();
        } catch (BadInput more) {
            wrong.addAll(more.fields());
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
        name = line;
        email = address;
    }

    /** Nobody sees this field; only a machine fills it in. */
    boolean isMachine() {
        return !bait.isBlank();
    }

    TicketsOfCustomer.Requester requester() {
        return new TicketsOfCustomer.Requester(name, email);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public void setFax(String fax) {
        this.bait = fax;
    }
}
