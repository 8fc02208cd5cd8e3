package dev.countersteer.account;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes what nobody may guess: account ids and login tokens. */
final class Randomness {
    private static final int ID_BYTES = 10;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random;

    Randomness(SecureRandom random) {
        this.random = requireNonNull(random, "random is null");
    }

    String accountId() {
        return "acc-" + HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    String loginToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
