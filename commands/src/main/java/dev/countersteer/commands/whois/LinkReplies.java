package dev.countersteer.commands.whois;

import dev.countersteer.api.Reply;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.ExternalId;
import dev.countersteer.api.contact.Guess;
import java.util.Optional;
import java.util.regex.Pattern;

/** What agents read when a visitor is linked to an external id, or is not. */
final class LinkReplies {
    private static final String NOTHING = "Nothing was changed: ";

    private static final Pattern SAFE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._@-]*");

    private LinkReplies() {}

    static Reply linked(Contact contact, ExternalId id, Optional<String> before) {
        return Reply.note("Contact " + contact.id() + " now has the external id " + id
                + before.map(old -> " instead of " + Shown.of(old)).orElse("") + "."
                + Guess.of(id, contact.emails())
                        .map(guess -> " Warning: " + guess.warning())
                        .orElse(""));
    }

    static Reply wasThere(Contact contact, ExternalId id) {
        return Reply.note(NOTHING + "contact " + contact.id() + " has the external id " + id + " already.");
    }

    static UserException notAllowed(ExternalId id) {
        return new UserException(NOTHING + "only agents and admins can link. Ask one of them to type " + typed(id));
    }

    static UserException taken(ExternalId id, ContactId owner) {
        return new UserException(NOTHING + "the external id " + id + " belongs to contact " + owner
                + ". Check the id; if it is right, that contact is this person, too.");
    }

    static UserException takenBySomeone(ExternalId id) {
        return new UserException(NOTHING + "Drift says that another contact has the external id " + id
                + ", but does not find it yet. Type the same again in a minute to see which.");
    }

    static UserException hasAnother(String current, ExternalId id) {
        return new UserException(NOTHING + "this contact has the external id " + Shown.of(current)
                + ". To overwrite it, type " + typed(id) + " --replace");
    }

    static UserException ignored(ExternalId id) {
        return new UserException("Drift took the change and did not make it: the contact does not have the external id "
                + id + ". Have the site identify the visitor with it instead.");
    }

    private static String typed(ExternalId id) {
        boolean plain = SAFE.matcher(id.value()).matches();
        String value = id.value().replace("\\", "\\\\").replace("\"", "\\\"");
        return "/whois --link " + (plain ? value : "\"" + value + "\"");
    }
}
