package org.callboard.communication.phone;

import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.communication.Channel;
import org.callboard.communication.LocalPhones;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class LocalPhoneDesk implements LocalPhones {

    private static final int MOST = 200;
    private static final int LONGEST = 1_600;

    private final PhoneSettings settings;
    private final LocalTexts texts;
    private final TextArrivals arrivals;
    private final Numbers numbers;
    private final CurrentUser currentUser;

    LocalPhoneDesk(
            PhoneSettings settings, LocalTexts texts, TextArrivals arrivals, Numbers numbers, CurrentUser currentUser) {
        this.settings = settings;
        this.texts = texts;
        this.arrivals = arrivals;
        this.numbers = numbers;
        this.currentUser = currentUser;
    }

    @Override
    public boolean areUsed() {
        return settings.isLocal();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Telephone> all() {
        requireAdmin();
        return texts.telephones(MOST);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Text> of(String number) {
        requireAdmin();
        return texts.of(number, MOST);
    }

    @Override
    @Transactional
    public void write(Channel channel, String number, String text) {
        requireAdmin();
        FieldCheck check = new FieldCheck();
        String from = numbers.read(number);
        if (from == null) {
            check.wrong("number", "Give a number with its country, like +49 30 901820.");
        }
        if (channel != Channel.SMS && channel != Channel.WHATSAPP) {
            check.wrong("channel", "Say SMS or WHATSAPP.");
        }
        String words = check.lines("text", text, LONGEST);
        if (words == null) {
            check.wrong("text", "Write something.");
        }
        check.done();
        texts.wrote(channel, from, words);
        arrivals.receive(new TextArrivals.Text(LocalPhone.NAME, null, channel, from, "", null, words));
    }

    private void requireAdmin() {
        if (!settings.isLocal()) {
            throw new NotFound("telephone", "of our own");
        }
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Only admins look at the customers' telephones.");
        }
    }
}
