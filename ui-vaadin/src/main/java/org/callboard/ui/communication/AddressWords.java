package org.callboard.ui.communication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callboard.communication.Address;

/** Addresses as people write and read them. */
final class AddressWords {

    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^<>]+)>\\s*");

    private AddressWords() {}

    /** The name, else the address. */
    static String who(Address address) {
        return address.name() == null || address.name().isBlank() ? address.address() : address.name();
    }

    static String who(List<Address> addresses) {
        return addresses.stream().map(AddressWords::who).collect(Collectors.joining(", "));
    }

    /** "Josephine Darakjy <jo@example.com>". */
    static String full(Address address) {
        return address.name() == null || address.name().isBlank()
                ? address.address()
                : address.name() + " <" + address.address() + ">";
    }

    static String full(List<Address> addresses) {
        return addresses.stream().map(AddressWords::full).collect(Collectors.joining(", "));
    }

    /** One or several, with or without names, parted by commas, semicolons or blanks. */
    static List<Address> read(String typed) {
        List<Address> addresses = new ArrayList<>();
        for (String one : typed.split("[,;\\n]")) {
            Matcher named = NAMED.matcher(one);
            if (named.matches()) {
                String name = named.group(1).strip();
                addresses.add(new Address(named.group(2).strip(), name.isEmpty() ? null : name, null));
            } else {
                for (String plain : one.strip().split("\\s+")) {
                    if (!plain.isEmpty()) {
                        addresses.add(Address.of(plain));
                    }
                }
            }
        }
        return addresses;
    }

    static boolean same(Address one, Address other) {
        return one.address().equalsIgnoreCase(other.address());
    }
}
