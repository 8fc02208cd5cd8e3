package dev.countersteer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandBinder;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.Secret;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.permission.Permission;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.command.permission.PermissionModule;
import dev.countersteer.history.History;
import dev.countersteer.web.admin.AdminConfig;
import dev.countersteer.web.admin.AdminModule;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminRoutesTest {
    private static final String COMMANDS = "/admin/commands";
    private static final TestServer open = server(Optional.empty());
    private static final TestServer closed = server(Optional.of(new Secret("pässword:1")));

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
    }

    @Test
    void listsTheCommands() throws IOException {
        HttpResponse<String> answer = open.http().get(COMMANDS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(new ObjectMapper().readTree("""
                {"commands": [{
                  "name": "refund", "aliases": ["money-back"], "group": "Billing", "summary": "Gives money <b>back</b>",
                  "usage": "/refund <kind> [--email <email>]", "role": "", "agents": ["7", "ana@example.com"], "teams": ["billing"], "examples": ["/refund all"],
                  "parameters": [
                    {"name": "kind", "kind": "argument", "optional": false, "list": false, "description": "",
                     "letter": "", "choices": ["all", "half"], "contactAttribute": ""},
                    {"name": "email", "kind": "option", "optional": true, "list": false,
                     "description": "where the receipt goes", "letter": "e", "choices": [], "contactAttribute": "email"}
                  ]}]}
                """));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=127.0.0.1",
                "X-Forwarded-For: 127.0.0.1",
                "x-forwarded-host: localhost",
                "X-Real-IP: ::1",
                "CF-Connecting-IP: 127.0.0.1",
                "Via: 1.1 proxy",
                "Via: ",
                "Host: bot.example.com",
                "Host: 127.0.0.1.example.com",
                "Host: evil.example:80"
            })
    void takesWhatWasPassedOnForAStranger(String header) throws IOException {
        String answer =
                open.http().getRaw(COMMANDS, header.startsWith("Host") ? header : "Host: localhost\r\n" + header);

        assertThat(answer)
                .startsWith("HTTP/1.1 403")
                .contains("{\"error\":{\"type\":\"forbidden\",\"message\":\"", "ADMIN_PASSWORD")
                .doesNotContain("refund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                COMMANDS,
                COMMANDS + "/",
                "/admin",
                "/admin/nothing",
                "/admin/%63ommands",
                "/%61dmin/commands",
                "//admin/commands",
                "/x/../admin/commands",
                "/admin;a/commands",
                "/admin/commands;a",
                "/ADMIN/commands"
            })
    void tellsAStrangerNothingHoweverTheAddressIsWritten(String path) throws IOException {
        assertThat(open.http().getRaw(path, "Host: localhost\r\nX-Forwarded-For: 10.0.0.1"))
                .matches("(?s)HTTP/1.1 40[034].*")
                .doesNotContain("refund");
    }

    @Test
    void answersNobodyElseWithoutAPassword() throws IOException {
        Optional<InetAddress> other = otherAddress();
        Assumptions.assumeTrue(other.isPresent(), "this machine has no address but loopback");
        try (TestServer everywhere = new TestServer(0, "0.0.0.0", modules(Optional.empty()))) {
            URI address = URI.create("http://" + other.get().getHostAddress() + ":" + everywhere.port());

            assertThat(new Http(address).get(COMMANDS).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pässword:1", "admin:pässword:1"})
    void opensToThePasswordAndAnyName(String typed) {
        String credentials = typed.startsWith("admin:") ? typed : ":" + typed;

        HttpResponse<String> answer =
                closed.http().get(COMMANDS, "Authorization", basic(credentials), "X-Forwarded-For", "10.0.0.1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("refund");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!", "Bearer pässword:1", "pässword:1"})
    void asksForThePassword(String authorization) throws IOException {
        String answer = closed.http()
                .getRaw(
                        COMMANDS,
                        "Host: localhost" + (authorization.isEmpty() ? "" : "\r\nAuthorization: " + authorization));

        assertThat(answer)
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Basic realm=\"Countersteer\"", "{\"error\":{\"type\":\"unauthorized\"")
                .doesNotContain("refund", "pässword");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin:", "admin:pässword", "admin:pässword:12", "admin:PÄSSWORD:1", "pässword:1", ":"})
    void refusesAWrongPassword(String credentials) {
        HttpResponse<String> answer = closed.http().get(COMMANDS, "Authorization", basic(credentials));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("refund");
    }

    private static TestServer server(Optional<Secret> password) {
        return new TestServer(modules(password));
    }

    private static Module modules(Optional<Secret> password) {
        return Modules.combine(
                commands(),
                new AdminModule(new AdminConfig(password)),
                binder -> binder.bind(History.class).toInstance(new FakeHistory()));
    }

    private static Module commands() {
        Permission permission = new Permission(Optional.empty(), Set.of("Ana@example.com", "7"), Set.of("Billing"));
        return Modules.combine(
                new CommandModule(),
                new PermissionModule(new PermissionConfig(Map.of("refund", permission))),
                binder -> CommandBinder.commandBinder(binder).bind(Refund.class));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static Optional<InetAddress> otherAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }

    enum Kind {
        ALL,
        HALF
    }

    @SlashCommand(
            name = "refund",
            aliases = "money-back",
            summary = "Gives money <b>back</b>",
            group = "Billing",
            role = Role.ADMIN,
            examples = "/refund all")
    static final class Refund implements CommandHandler<Refund.Arguments> {
        record Arguments(
                Kind kind,

                @Option(value = "where the receipt goes", letter = 'e') @FromContact("email")
                EmailAddress email) {}

        @Inject
        Refund() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return Reply.none();
        }
    }
}
