package dev.countersteer.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.account.Account;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.account.NewAccount;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginRoutesTest {
    private static final TestServer server = new TestServer();
    private final Http http = server.http();

    @BeforeEach
    void giveOutALink() throws Exception {
        NewAccount details =
                new NewAccount(new EmailAddress("ana@example.com"), "trial", Optional.empty(), Optional.empty());
        server.accounts.insertIfAbsent(new Account("acc-1", details, Instant.EPOCH), "key");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("right".getBytes());
        server.accounts.addLoginToken("acc-1", HexFormat.of().formatHex(hash), Instant.MAX);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void worksOnce() {
        assertThat(http.post("/login/right", "").body()).contains("You are logged in");
        assertThat(http.post("/login/right", "").statusCode()).isEqualTo(410);
    }

    @Test
    void isNotUsedUpByWhoOnlyLooks() {
        http.get("/login/right");
        http.send("HEAD", "/login/right", BodyPublishers.noBody());

        assertThat(http.get("/login/right").body()).contains("<button type=\"submit\">Log in</button>");
        assertThat(http.post("/login/right", "").statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatALinkIsOver() {
        var answer = http.post("/login/wrong%3Cscript%3E", "");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("does not work").doesNotContain("script");
    }
}
