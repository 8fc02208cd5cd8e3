package dev.countersteer.commands.quote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import dev.countersteer.api.http.WebAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links to a page of the company's own, which knows by the signature that the bot made them: HMAC-SHA256, in hexadecimal,
 * of amount, currency, valid-until and reference, each on its line.
 */
final class SignedPaymentLinks implements PaymentLinks {
    private static final String ALGORITHM = "HmacSHA256";

    private final String template;
    private final Secret secret;

    /**
     * Makes links from a template with {@code {amount}}, {@code {currency}}, {@code {until}}, {@code {reference}} and
     * {@code {signature}}.
     *
     * @throws IllegalArgumentException it is no template of a link of https, or of this machine
     */
    SignedPaymentLinks(String template, Secret secret) {
        this.template = requireNonNull(template, "template is null");
        this.secret = requireNonNull(secret, "secret is null");
        check(template);
    }

    @Override
    public URI link(Premium premium, String idempotencyKey) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("amount", premium.year().toPlainString());
        values.put("currency", premium.currency());
        values.put("until", premium.validUntil().toString());
        values.put("reference", idempotencyKey);
        values.put("signature", sign(values.values().stream().collect(Collectors.joining("\n"))));
        return URI.create(filled(values));
    }

    private String filled(Map<String, String> values) {
        String link = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            link = link.replace("{" + value.getKey() + "}", WebAddress.encoded(value.getValue()));
        }
        return link;
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static void check(String template) {
        String filled = template.replaceAll("\\{(amount|currency|until|reference|signature)}", "x");
        boolean fits =
                WebAddress.isSecure(filled) && template.contains("{signature}") && template.contains("{reference}");
        if (!fits) {
            throw new IllegalArgumentException("quote.payment-link is no template of an https link with {reference} and"
                    + " {signature}; write for example https://pay.example.com/?amount={amount}&currency={currency}"
                    + "&until={until}&reference={reference}&signature={signature}");
        }
    }
}
