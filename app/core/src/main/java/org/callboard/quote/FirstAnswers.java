package org.callboard.quote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.kernel.Ids;
import org.callboard.records.RequestKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A request that comes twice under one key makes one quote, and is answered with it both times. */
@Service
class FirstAnswers {

    private final QuoteDesk desk;
    private final RequestKeys keys;

    FirstAnswers(QuoteDesk desk, RequestKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @Transactional
    public QuoteView create(String key, UUID deal, QuoteDraft draft) {
        UUID id = Ids.next();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("deal", deal);
        request.put("draft", draft);
        return first(key, "quote", request, id, () -> desk.create(id, deal, draft));
    }

    @Transactional
    public QuoteView newVersion(String key, UUID quote) {
        UUID id = Ids.next();
        return first(key, "version of a quote", Map.of("quote", quote), id, () -> desk.newVersion(id, quote));
    }

    private QuoteView first(String key, String what, Map<String, Object> request, UUID id, Supplier<QuoteView> make) {
        return keys.take(key, what, request, id).map(desk::get).orElseGet(make);
    }
}
