package org.callboard.communication.web;

import java.util.List;
import java.util.Map;
import org.callboard.communication.Channel;
import org.callboard.communication.LocalPhones;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customers' telephones where no provider is set up. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/local-phones")
@PreAuthorize(Who.ADMIN)
class LocalPhoneController {

    record Written(Channel channel, String text) {}

    private final LocalPhones phones;

    LocalPhoneController(LocalPhones phones) {
        this.phones = phones;
    }

    @GetMapping
    @PreAuthorize(Who.ADMIN)
    Map<String, List<LocalPhones.Telephone>> all() {
        return Map.of("items", phones.all());
    }

    @GetMapping("/{number}")
    @PreAuthorize(Who.ADMIN)
    Map<String, List<LocalPhones.Text>> of(@PathVariable String number) {
        return Map.of("items", phones.of(number));
    }

    /** As the customer would write. */
    @PostMapping("/{number}")
    @PreAuthorize(Who.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void write(@PathVariable String number, @RequestBody Written written) {
        phones.write(written.channel() == null ? Channel.SMS : written.channel(), number, written.text());
    }
}
