package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import dev.countersteer.api.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who takes the money for what was quoted.
 *
 * @param service {@code stripe}, {@code link}, or empty: nobody does
 * @param stripeUrl of Stripe's API
 * @param template of a link to a page of the company's own
 * @param secret which signs such links
 */
record PaymentConfig(
        Optional<String> service,
        URI stripeUrl,
        Optional<Secret> stripeKey,
        Optional<String> template,
        Optional<Secret> secret) {
    static final String STRIPE = "stripe";
    static final String LINK = "link";
    private static final URI STRIPES = URI.create("https://api.stripe.com");
    /** Stripe's library refuses others at each call. */
    private static final Pattern KEY = Pattern.compile("[!-~]+");

    PaymentConfig {
        requireNonNull(service, "service is null");
        requireNonNull(stripeUrl, "stripeUrl is null");
        requireNonNull(stripeKey, "stripeKey is null");
        requireNonNull(template, "template is null");
        requireNonNull(secret, "secret is null");
        service.ifPresent(PaymentConfig::check);
        stripeKey.ifPresent(PaymentConfig::check);
        require(!service.equals(Optional.of(STRIPE)) || stripeKey.isPresent(), "stripe", "quote.stripe-key");
        require(!service.equals(Optional.of(LINK)) || template.isPresent(), "link", "quote.payment-link");
        require(!service.equals(Optional.of(LINK)) || isSet(secret), "link", "quote.payment-secret");
    }

    static PaymentConfig from(Settings settings) {
        return new PaymentConfig(
                settings.text("quote.payments"),
                settings.secureUrl("quote.stripe-url").orElse(STRIPES),
                settings.token("quote.stripe-key"),
                settings.text("quote.payment-link"),
                settings.text("quote.payment-secret").map(Secret::new));
    }

    static PaymentConfig none() {
        return new PaymentConfig(Optional.empty(), STRIPES, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Who makes the links.
     *
     * @throws IllegalArgumentException the template is none
     */
    PaymentLinks links() {
        return switch (service.orElse("")) {
            case STRIPE -> new StripePaymentLinks(stripeUrl, stripeKey.orElseThrow());
            case LINK -> new SignedPaymentLinks(template.orElseThrow(), secret.orElseThrow());
            default -> PaymentLinks.none();
        };
    }

    private static void check(String service) {
        if (!service.equals(STRIPE) && !service.equals(LINK)) {
            throw new IllegalArgumentException(
                    "quote.payments is \"" + service + "\"; write stripe or link, or leave it away for no payments");
        }
    }

    private static void check(Secret stripeKey) {
        if (!KEY.matcher(stripeKey.value()).matches()) {
            throw new IllegalArgumentException("quote.stripe-key is to be letters, digits and signs, without blanks and"
                    + " line breaks; copy it again from Stripe's page of API keys");
        }
    }

    private static boolean isSet(Optional<Secret> secret) {
        return secret.filter(found -> !found.value().isBlank()).isPresent();
    }

    private static void require(boolean fits, String service, String key) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "quote.payments is " + service + ", which needs " + key + ": set it, too");
        }
    }
}
