package org.aurorasoc.workbench.domain.extract;

import org.aurorasoc.workbench.domain.AsciiCase;

/// Why something that looks like an indicator is none, or is not worth a question.
public enum Refusal {
    /// It is one.
    NONE(""),
    LISTED("on a warning list"),
    FILE_NAME("a file name"),
    LIKELY_FILE_NAME("a file name as far as one can see"),
    TWO_SENTENCES("two sentences without a space between"),
    PRODUCT("the name of a product"),
    PROGRAM_PART("a part of a program"),
    PATH_PART("part of a path"),
    ADDRESS_PART("part of an address that is none"),
    NAME_TOO_LONG("longer than a name can be"),
    NO_HOST_NAME("not a host name"),
    NO_HOST("no host"),
    INSIDE_NAME("a name that is only known inside a network"),
    NO_TOP_LEVEL_DOMAIN("not a top-level domain"),
    ADDRESS_TOO_LONG("longer than an address can be"),
    NO_ADDRESS("not an address"),
    NO_BRACKETED_ADDRESS("not an address in brackets"),
    ADDRESS_PARTS("not an address: a part above 255 or with a zero in front"),
    VERSION("a version number"),
    OBJECT_ID("more than four parts: a version or an object id"),
    HARDWARE_ADDRESS("a hardware address"),
    MAILBOX_TOO_LONG("an address of mail with too long a name"),
    REPOSITORY("a place of a repository"),
    HASH_TOO_LONG("longer than any hash"),
    PLACEHOLDER("a number or a placeholder, not a hash"),
    WALLET_CHECKSUM("a wallet address whose checksum is wrong"),
    CVE_NUMBER("not a CVE id: its year or number cannot be"),
    NO_NETWORK("not the number of a network"),
    PRIVATE_NETWORK("a private network number"),
    NETWORK_LIKE("a product or a protocol, not a network"),
    TECHNIQUE_NUMBER("no technique of ATT&CK has such a number");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /// In English, as the command line says it; a window has its own.
    public String words() {
        return words;
    }

    /// By which other words are looked up.
    public String key() {
        return AsciiCase.lower(name());
    }
}
