package dev.countersteer.web.playground;

import static java.util.Objects.requireNonNull;

import dev.countersteer.account.Account;
import dev.countersteer.account.EmbeddedAccounts;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.ReceivedMail;
import dev.countersteer.simulator.SimulatedMailServer;
import dev.countersteer.simulator.SimulatedMessage;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;

/** All that the page shows, as the page reads it. Ids are texts: JavaScript's numbers would round them. */
final class PlaygroundView {
    private static final int ACCOUNTS = 20;
    private static final int MAILS = 20;

    private final Stage stage;
    private final SimulatedMailServer mail;
    private final EmbeddedAccounts accounts;

    @Inject
    PlaygroundView(Stage stage, SimulatedMailServer mail, EmbeddedAccounts accounts) {
        this.stage = requireNonNull(stage, "stage is null");
        this.mail = requireNonNull(mail, "mail is null");
        this.accounts = requireNonNull(accounts, "accounts is null");
    }

    /** Who there is, and what the bot has done outside of conversations. */
    World world() {
        Map<ContactId, Contact> contacts = stage.contacts();
        return new World(
                stage.agents().stream().map(PlaygroundView::person).toList(),
                stage.conversations().stream()
                        .map(conversation -> talk(conversation, stage.visitor(conversation, contacts)))
                        .toList(),
                mail.received().stream()
                        .sorted(Comparator.comparing(ReceivedMail::receivedAt).reversed())
                        .limit(MAILS)
                        .map(PlaygroundView::letter)
                        .toList(),
                accounts.newest(ACCOUNTS).stream().map(PlaygroundView::member).toList());
    }

    /** What was said in a conversation, oldest first. */
    List<Line> lines(ConversationId conversation) {
        return stage.messages(conversation).stream().map(this::line).toList();
    }

    private static Person person(Stage.Agent agent) {
        return new Person(
                agent.id().toString(), agent.name(), agent.role().name().toLowerCase(Locale.ROOT));
    }

    private Talk talk(ConversationId conversation, Contact visitor) {
        List<SimulatedMessage> messages = stage.messages(conversation);
        return new Talk(
                conversation.toString(),
                visitor.name().orElse(""),
                visitor.email().map(EmailAddress::value).orElse(""),
                messages.isEmpty() ? Last.NONE : Last.of(messages.get(messages.size() - 1)));
    }

    private Line line(SimulatedMessage message) {
        return Line.of(message, name(message.author()));
    }

    private String name(SimulatedMessage.Author author) {
        return stage.agents().stream()
                .filter(agent -> agent.id().value() == author.id())
                .map(Stage.Agent::name)
                .findFirst()
                .orElse("");
    }

    private static Letter letter(ReceivedMail mail) {
        return new Letter(
                String.join(", ", mail.to()),
                mail.subject(),
                mail.textPart(),
                SafeHtml.ofHtml(Jsoup.parse(mail.htmlPart()).body().html()),
                mail.receivedAt().toString());
    }

    private static Member member(Account account) {
        return new Member(
                account.id(),
                account.details().email().value(),
                account.details().plan(),
                account.created().toString());
    }

    record World(List<Person> agents, List<Talk> conversations, List<Letter> mails, List<Member> accounts) {
        World {
            agents = List.copyOf(agents);
            conversations = List.copyOf(conversations);
            mails = List.copyOf(mails);
            accounts = List.copyOf(accounts);
        }
    }

    record Person(String id, String name, String role) {}

    record Talk(String id, String name, String email, Last last) {}

    /**
     * A mail.
     *
     * @param html made safe; empty when the mail has no such part
     */
    record Letter(String to, String subject, String text, String html, String at) {}

    record Member(String id, String email, String plan, String at) {}
}
