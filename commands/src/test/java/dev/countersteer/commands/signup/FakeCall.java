package dev.countersteer.commands.signup;

import dev.countersteer.api.Call;
import dev.countersteer.api.Caller;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Role;
import dev.countersteer.api.StepAction;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.Contacts;
import java.util.Map;
import java.util.Optional;

/**
 * A call by some agent in some conversation.
 *
 * @param steps what earlier runs of it have recorded, by the names of the steps
 */
record FakeCall(String id, Contacts contacts, Map<String, Object> steps) implements Call {
    @Override
    public Caller caller() {
        return new Caller(new UserId(2211904), Role.AGENT);
    }

    @Override
    public ConversationId conversation() {
        return new ConversationId(3914420077L);
    }

    @Override
    public Contact contact() {
        return contacts.of(conversation());
    }

    @Override
    public <T> T once(String name, Class<T> type, StepAction<T> action) throws Exception {
        if (!steps.containsKey(name)) {
            steps.put(name, action.run(id + "-" + name));
        }
        return type.cast(steps.get(name));
    }

    @Override
    public <T> Optional<T> recall(String name, Class<T> type) {
        throw new UnsupportedOperationException("signing up remembers steps only");
    }

    @Override
    public <T> void remember(String name, Class<T> type, T value) {
        throw new UnsupportedOperationException("signing up remembers steps only");
    }

    @Override
    public void forget(String name) {
        throw new UnsupportedOperationException("signing up remembers steps only");
    }

    @Override
    public void progress(String text) {
        throw new UnsupportedOperationException("signing up takes no time");
    }
}
