package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftHostsTest {

    @ParameterizedTest
    @CsvSource({
        "https://driftapi.com, https://driftapi.com/contacts, true",
        "https://driftapi.com/, https://DriftApi.com:443/contacts, true",
        "https://driftapi.com, https://api.drift.com/conversations/list?page_token=x, true",
        "https://driftapi.com, http://driftapi.com/contacts, false",
        "https://driftapi.com, http://api.drift.com/contacts, false",
        "https://driftapi.com, https://api.drift.com:8443/contacts, false",
        "https://driftapi.com, https://driftapi.com.evil.example/contacts, false",
        "https://driftapi.com, https://driftapi.com@evil.example/contacts, false",
        "https://driftapi.com, https://evil.example/driftapi.com, false",
        "https://driftapi.com, mailto:driftapi.com, false",
        "http://localhost:8081, http://localhost:8081/x, true",
        "http://localhost:8081, http://localhost:8082/x, false",
        "http://localhost:8081, https://api.drift.com/x, false",
        "http://localhost:8081, https://driftapi.com/x, false"
    })
    void trustsDriftAndNobodyElse(URI apiUrl, URI address, boolean trusted) {
        assertThat(new DriftHosts(apiUrl).trusts(address)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource({
        "https://driftapi.com, https://driftapi.com/contacts/7?a=b",
        "https://driftapi.com/, https://driftapi.com/contacts/7?a=b",
        "http://localhost:1/v1//, http://localhost:1/v1/contacts/7?a=b"
    })
    void putsPathsBehindTheAddress(URI apiUrl, String expected) {
        DriftRequest request = DriftRequest.to(Endpoint.CONTACT, 7).with("a", "b");

        assertThat(new DriftHosts(apiUrl).address(request)).hasToString(expected);
    }
}
