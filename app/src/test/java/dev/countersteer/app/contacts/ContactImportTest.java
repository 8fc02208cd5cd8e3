package dev.countersteer.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.ServiceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactImportTest {
    @TempDir
    private Path folder;

    private final FakeContacts contacts = new FakeContacts();
    private final StringWriter err = new StringWriter();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void savesTheRecordsOfACsvFile() throws Exception {
        assertThat(run("people.csv", """
                externalId,email,name,note
                u-1,ana@example.com,"Example, ""Ana""\",
                u-2,bo@example.com,Bo,"two
                lines"

                u-3,bo@example.com,<b>'; --,{}
                """)).isTrue();

        assertThat(contacts.all.values()).hasSize(3);
        assertThat(contact("u-1"))
                .containsEntry("email", "ana@example.com")
                .containsEntry("name", "Example, \"Ana\"")
                .doesNotContainKey("note");
        assertThat(contact("u-2")).containsEntry("note", "two\nlines");
        assertThat(contact("u-3")).containsEntry("name", "<b>'; --").containsEntry("note", "{}");
        assertThat(err.toString()).contains("Done: 3 created, 0 updated, 0 bad");
    }

    @Test
    void savesTheRecordsOfJsonLines() throws Exception {
        assertThat(run("people.jsonl", """
                \uFEFF{"externalId": "u-1", "email": "ana@example.com", "seats": 12, "vip": true}

                {"externalId": "u-1", "seats": 13}
                """)).isTrue();

        assertThat(contacts.all.values()).hasSize(1);
        assertThat(contact("u-1")).containsEntry("seats", 13).containsEntry("vip", true);
        assertThat(err.toString()).contains("Done: 1 created, 1 updated, 0 bad");
    }

    @Test
    void namesBadLinesAndGoesOn() throws Exception {
        assertThat(run("people.csv", """
                externalId,email
                u-1,ana
                ,ana@example.com
                u-2,"bo@example.com" x
                u-3,cy@example.com,more
                u-4
                u-5,
                u-6,di@example.com
                """)).isFalse();

        assertThat(err.toString().lines())
                .contains(
                        "line 2: The attribute \"email\" is not an e-mail address, such as ana@example.com",
                        "line 3: externalId is missing, or is no text",
                        "line 4: there is text between a closing quote and the comma",
                        "line 5: it has 3 fields, and the first line names 2",
                        "line 6: it has 1 fields, and the first line names 2",
                        "line 7: Drift has no contact with this external id yet, and creates none without an e-mail"
                                + " address: send email, too",
                        "Done: 1 created, 0 updated, 6 bad");
        assertThat(contacts.all.values()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"externalId\": \"u-1\" | it is not one JSON object, in which no name is there twice",
                "[] | it is not one JSON object, in which no name is there twice",
                "null | it is not one JSON object, in which no name is there twice",
                "{\"a\": 1, \"a\": 2} | it is not one JSON object, in which no name is there twice",
                "{} {} | it is not one JSON object, in which no name is there twice",
                "{\"externalId\": 7} | externalId is missing, or is no text",
                "{\"externalId\": \"u-1\", \"a\": {}} | The attribute \"a\" is neither text nor a number, true or false",
                "{\"externalId\": \"u-1\", \"a\": null} | The attribute \"a\" is null",
                "{\"externalId\": \"u\\u202e1\"} | \"u?1\" is not an external id",
            })
    void namesBadJson(String line, String problem) throws Exception {
        assertThat(run("people.jsonl", line + "\n")).isFalse();

        assertThat(err.toString()).contains("line 1: " + problem);
    }

    @Test
    void saysWhichLinesAnOpenQuoteTookWithIt() throws Exception {
        assertThat(run("people.csv", """
                externalId,email
                u-1,"ana@example.com
                u-2,bo@example.com
                u-3,"cy@example.com"
                u-4,di@example.com
                u-5,"ed@example.com
                u-6,fo@example.com
                """)).isFalse();

        assertThat(err.toString().lines())
                .contains(
                        "line 2: there is text between a closing quote and the comma; left out with it is all up to"
                                + " line 4",
                        "line 6: a quote is not closed; left out with it is all up to line 7",
                        "Done: 1 created, 0 updated, 2 bad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"externalId, email", " externalId,email", "\"externalId \",email"})
    void takesNoNamesWithBlanksAroundThem(String names) {
        assertThatThrownBy(() -> run("people.csv", names + "\nu-1,ana@example.com\n"))
                .hasMessageContaining("The first line is to name the columns, each once and without blanks around it");
        assertThat(contacts.all).isEmpty();
    }

    @Test
    void namesALineThatIsTooLongAndGoesOn() throws Exception {
        String file = "{\"externalId\": \"" + "x".repeat(2_000_000) + "\"}\r\n\r{\"externalId\": \"u-1\", \"email\":"
                + " \"ana@example.com\"}\r\n\n[]";

        assertThat(run("people.jsonl", file)).isFalse();

        assertThat(err.toString().lines())
                .contains("line 1: it has more than 1048576 characters: write one person on each line")
                .contains("line 5: it is not one JSON object, in which no name is there twice");
        assertThat(contact("u-1")).containsEntry("email", "ana@example.com");
    }

    @Test
    void namesLinesThatAreNotUtf8() throws Exception {
        Path file = folder.resolve("people.csv");
        Files.write(file, "externalId,email,name\nu-1,a@example.com,Zo\u00EB\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run(file)).isFalse();
        assertThat(err.toString()).contains("line 2: it has bytes that are not UTF-8");
    }

    @Test
    void goesOnAfterItWasKilledAndCreatesNothingTwice() throws Exception {
        Path file = file("people.csv", many(50));
        contacts.troubles.addAll(Collections.nCopies(33, Optional.empty()));
        contacts.troubles.add(Optional.of(() -> new AssertionError("killed")));

        assertThatThrownBy(() -> run(file)).isInstanceOf(AssertionError.class);
        assertThat(contacts.all).hasSize(33);
        assertThat(folder.resolve("people.csv.progress")).content().contains("records 20 ");
        assertThat(run(file)).isTrue();

        assertThat(contacts.all).hasSize(50);
        assertThat(err.toString()).contains("Going on after 20 records", "Done: 37 created, 13 updated, 0 bad");
        assertThat(folder).isDirectoryNotContaining("glob:**.progress*");
    }

    @Test
    void remembersBadLinesOfBefore() throws Exception {
        Path file = file("people.csv", "externalId,email\nu-1,ana\n" + many(30).substring(17));
        contacts.troubles.addAll(Collections.nCopies(25, Optional.empty()));
        contacts.troubles.add(Optional.of(() -> new AssertionError("killed")));

        assertThatThrownBy(() -> run(file)).isInstanceOf(AssertionError.class);

        assertThat(run(file)).isFalse();
        assertThat(contacts.all).hasSize(30);
    }

    @Test
    void waitsAsLongAsDriftSays() throws Exception {
        Path file = file("people.csv", many(1));
        contacts.troubles.add(Optional.of(() -> ServiceException.temporary("Drift", "429", Duration.ofSeconds(42))));
        contacts.troubles.add(Optional.of(() -> ServiceException.temporary("Drift", "no answer")));

        assertThat(run(file)).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(42), Duration.ofSeconds(10));
    }

    @Test
    void stopsWhileDriftIsDownAndGoesOnLater() throws Exception {
        Path file = file("people.csv", many(5));
        contacts.troubles.addAll(Collections.nCopies(3, Optional.empty()));
        contacts.troubles.addAll(
                Collections.nCopies(6, Optional.of(() -> ServiceException.temporary("Drift", "no answer"))));

        assertThatThrownBy(() -> run(file)).isInstanceOf(ServiceException.class);
        assertThat(err.toString())
                .contains("Stopped before line 5: 3 created, 0 updated, 0 bad. The same command goes on from there");

        assertThat(run(file)).isTrue();
        assertThat(err.toString()).contains("Done: 5 created, 0 updated, 0 bad");
    }

    @Test
    void remembersNothingOfAnImportThatDidNothing() throws Exception {
        Path file = file("people.csv", many(1));
        contacts.troubles.addAll(
                Collections.nCopies(6, Optional.of(() -> ServiceException.temporary("Drift", "no answer"))));

        assertThatThrownBy(() -> run(file)).isInstanceOf(ServiceException.class);

        assertThat(folder).isDirectoryNotContaining("glob:**.progress*");
        assertThat(run("people.csv", many(2))).isTrue();
    }

    @Test
    void takesARefusalForABadLine() throws Exception {
        Path file = file("people.csv", many(2));
        contacts.troubles.add(Optional.of(() -> ServiceException.permanent("Drift", "Drift answered 400")));

        assertThat(run(file)).isFalse();
        assertThat(err.toString()).contains("line 2: it is refused: Drift answered 400", "Done: 1 created");
    }

    @Test
    void updatesWhomSomebodyElseCreatedAMomentBefore() throws Exception {
        contacts.troubles.add(Optional.of(() -> {
            contacts.create(new EmailAddress("p1@example.com"), Map.of("externalId", "u-1"));
            return new Conflict();
        }));

        assertThat(run(file("people.csv", many(1)))).isTrue();

        assertThat(contacts.all).hasSize(1);
        assertThat(contact("u-1")).containsEntry("email", "p1@example.com");
        assertThat(err.toString()).contains("Done: 0 created, 1 updated, 0 bad");
    }

    @Test
    void doesNotGoOnInAFileThatWasChanged() throws Exception {
        Path file = file("people.csv", many(50));
        contacts.troubles.addAll(Collections.nCopies(30, Optional.empty()));
        contacts.troubles.add(Optional.of(() -> new AssertionError("killed")));
        assertThatThrownBy(() -> run(file)).isInstanceOf(AssertionError.class);

        file("people.csv", many(51));

        assertThatThrownBy(() -> run(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("people.csv.progress is not of what the file is now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people.csv | email,name | The first line is to name the columns",
                "people.csv | externalId,email,email | The first line is to name the columns",
                "people.csv | '' | The first line is to name the columns",
                "people.txt | externalId,email | let its name end with .csv or .jsonl",
            })
    void refusesAFileThatItCannotRead(String name, String content, String problem) throws Exception {
        Path file = file(name, content);

        assertThatThrownBy(() -> run(file)).isInstanceOf(IOException.class).hasMessageContainingAll(name, problem);
    }

    @Test
    void drawsABarForWhoLooksOn() throws Exception {
        new ContactImport(contacts, pauses::add, new PrintWriter(err), true).run(file("people.csv", many(2)));

        assertThat(err.toString()).contains("\r[####################] 100 %, 2 created, 0 updated, 0 bad");
    }

    private static String many(int count) {
        StringBuilder text = new StringBuilder("externalId,email\n");
        for (int i = 1; i <= count; i++) {
            text.append("u-").append(i).append(",p").append(i).append("@example.com\n");
        }
        return text.toString();
    }

    private Map<String, Object> contact(String externalId) {
        return contacts.findByExternalId(externalId).orElseThrow().attributes();
    }

    private boolean run(String name, String content) throws Exception {
        return run(file(name, content));
    }

    private boolean run(Path file) throws Exception {
        return new ContactImport(contacts, pauses::add, new PrintWriter(err), false).run(file);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static final class Conflict extends ServiceException {
        private static final long serialVersionUID = 1;

        private Conflict() {
            super("Drift", "Drift answered 409", false, null, null);
        }

        @Override
        public boolean isConflict() {
            return true;
        }
    }
}
