package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.OrgId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenInfoTest {

    @ParameterizedTest
    @CsvSource({"7200000, 7200", "7200, 7200", "100000, 100000", "100001, 100"})
    void readsALifetimeInMillisecondsOrInSeconds(long expiresIn, long seconds) throws IOException {
        TokenInfo info = read("{\"created_at\":1000,\"expires_in\":" + expiresIn + "}");

        assertThat(info.expiresAt().map(Instant::getEpochSecond)).contains(1 + seconds);
    }

    @Test
    void readsATokenThatDoesNotEnd() throws IOException {
        TokenInfo info =
                read("{\"authenticated_userid\":\"orgId:7\",\"scope\":\" a  b \",\"expires_in\":0,\"created_at\":1}");

        assertThat(info).isEqualTo(new TokenInfo(Optional.of(new OrgId(7)), Set.of("a", "b"), Optional.empty()));
    }

    @Test
    void readsAnAnswerThatSaysNothing() throws IOException {
        assertThat(read("{}")).isEqualTo(new TokenInfo(Optional.empty(), Set.of(), Optional.empty()));
    }

    private static TokenInfo read(String json) throws IOException {
        return TokenInfo.read(Json.read(json.getBytes(UTF_8)));
    }
}
