package dev.countersteer.web.playground.shop;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who has an account with the shop. External ids are such that nobody can guess one ({@code /docs/contact-properties}). */
final class Customers {
    private final List<Customer> all = List.of(
            new Customer(newId(), "Vera Visitor", "vera@example.com"),
            new Customer(newId(), "Omar Okafor", "omar@example.com"));

    @Inject
    Customers() {}

    List<Customer> all() {
        return all;
    }

    private static String newId() {
        return "user-" + UUID.randomUUID();
    }

    record Customer(String id, String name, String email) {}
}
