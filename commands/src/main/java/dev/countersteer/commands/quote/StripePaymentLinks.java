package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentLinkCreateParams;
import com.stripe.param.PaymentLinkCreateParams.LineItem;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceCreateParams.ProductData;
import dev.countersteer.api.Secret;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.http.WebAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payment links of Stripe: a price, and a link that sells it once. Source: Stripe's API, "Payment Link" and "Price". */
final class StripePaymentLinks implements PaymentLinks {
    private static final String SERVICE = "Stripe";
    private static final String PRODUCT = "Vehicle insurance for a year";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;

    private final StripeClient client;

    StripePaymentLinks(URI url, Secret key) {
        this.client = StripeClient.builder()
                .setApiKey(requireNonNull(key, "key is null").value())
                .setApiBase(url.toString().replaceFirst("/+$", ""))
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                // The bot itself tries again, and tells the agents that it does.
                .setMaxNetworkRetries(0)
                .build();
    }

    @Override
    public URI link(Premium premium, String idempotencyKey) {
        try {
            String price = client.prices()
                    .create(price(premium), options(idempotencyKey + "-price"))
                    .getId();
            return address(client.paymentLinks()
                    .create(sellingOnce(price), options(idempotencyKey + "-link"))
                    .getUrl());
        } catch (StripeException e) {
            throw failure(e);
        }
    }

    private static PriceCreateParams price(Premium premium) {
        return PriceCreateParams.builder()
                .setCurrency(premium.currency())
                .setUnitAmount(premium.year().unscaledValue().longValueExact())
                .setProductData(ProductData.builder().setName(PRODUCT).build())
                .build();
    }

    private static PaymentLinkCreateParams sellingOnce(String price) {
        return PaymentLinkCreateParams.builder()
                .addLineItem(LineItem.builder().setPrice(price).setQuantity(1L).build())
                .setRestrictions(PaymentLinkCreateParams.Restrictions.builder()
                        .setCompletedSessions(PaymentLinkCreateParams.Restrictions.CompletedSessions.builder()
                                .setLimit(1L)
                                .build())
                        .build())
                .build();
    }

    /** Something between us and Stripe may answer in its place, and the visitor is to trust what comes of it. */
    private static URI address(@Nullable String url) {
        return Optional.ofNullable(url)
                .filter(WebAddress::isSecure)
                .map(URI::create)
                .orElseThrow(() -> ServiceException.temporary(SERVICE, "Stripe answers without the address of a link"));
    }

    private static RequestOptions options(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** Without Stripe's words: they may quote a part of the key. */
    private static ServiceException failure(StripeException failure) {
        Integer status = failure.getStatusCode();
        if (status == null || status == 0) {
            return ServiceException.temporary(
                    SERVICE, "Stripe does not answer: " + failure.getClass().getSimpleName());
        }
        if (status < 300) {
            return ServiceException.temporary(SERVICE, "Stripe answers with something that is not JSON");
        }
        String code = failure.getCode();
        String message = "Stripe answers " + status + (code == null || code.isBlank() ? "" : ", " + code);
        if (status == 429 || status == 409 || status >= 500) {
            return ServiceException.temporary(SERVICE, message);
        }
        return ServiceException.permanent(
                SERVICE, status == 401 || status == 403 ? message + "; check quote.stripe-key" : message);
    }
}
