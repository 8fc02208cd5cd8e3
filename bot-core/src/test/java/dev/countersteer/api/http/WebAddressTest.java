package dev.countersteer.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com",
                "HTTPS://crm.example.com:8443/base?x=1",
                "http://localhost:5000",
                "http://LOCALHOST/x",
                "http://127.0.0.1/",
                "http://[::1]:80/x",
            })
    void mayBeToldSecrets(URI address) {
        assertThat(WebAddress.isSecure(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.com",
                "http://localhost.example.com/",
                "http://localhost:x@evil.example/",
                "http://127.0.0.1:80@evil.example/",
                "https://user:hush@crm.example.com",
                "https:///path",
                "https:opaque",
                "ftp://localhost/x",
                "file:///etc/passwd",
                "crm.example.com",
            })
    void isToldNone(URI address) {
        assertThat(WebAddress.isSecure(address)).isFalse();
    }

    @Test
    void mayBeNone() {
        assertThat(WebAddress.isSecure("https://crm.example.com/a")).isTrue();
        assertThat(WebAddress.isSecure("https://crm.example.com/a|b")).isFalse();
        assertThat(WebAddress.isSecure("javascript:alert(1)")).isFalse();
        assertThat(WebAddress.isSecure("")).isFalse();
    }

    @Test
    void isPutTogether() {
        assertThat(WebAddress.below(URI.create("https://crm.example.com/base//"), "/people/a%2Fb"))
                .hasToString("https://crm.example.com/base/people/a%2Fb");
        assertThat(WebAddress.encoded("a/../b?c=d&e +ü\"#")).isEqualTo("a%2F..%2Fb%3Fc%3Dd%26e%20%2B%C3%BC%22%23");
    }
}
