package org.callboard.records.text;

import java.util.Set;

/** Mail domains that give addresses to anybody: such an address says nothing about a company. */
public final class FreeMail {

    private static final Set<String> DOMAINS = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "yahoo.co.uk",
            "yahoo.de",
            "yahoo.fr",
            "ymail.com",
            "hotmail.com",
            "hotmail.co.uk",
            "hotmail.fr",
            "hotmail.de",
            "outlook.com",
            "outlook.de",
            "live.com",
            "msn.com",
            "aol.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "freenet.de",
            "mail.com",
            "mail.ru",
            "yandex.ru",
            "yandex.com",
            "protonmail.com",
            "proton.me",
            "zoho.com",
            "fastmail.com",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "laposte.net",
            "libero.it",
            "virgilio.it",
            "tiscali.it",
            "qq.com",
            "163.com",
            "126.com",
            "naver.com",
            "rediffmail.com",
            "uol.com.br",
            "bol.com.br",
            "comcast.net",
            "att.net",
            "verizon.net",
            "sbcglobal.net",
            "cox.net",
            "btinternet.com",
            "sky.com",
            "bigpond.com",
            "seznam.cz",
            "wp.pl");

    private FreeMail() {}

    public static boolean is(String domain) {
        return domain != null && DOMAINS.contains(domain);
    }
}
