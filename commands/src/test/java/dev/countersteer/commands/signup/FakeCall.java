package dev.countersteer.commands.signup;

import dev.countersteer.api.Call;
import dev.countersteer.api.Caller;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Role;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.Contacts;

/** A call by some agent in some conversation. */
record FakeCall(String id, Contacts contacts) implements Call {
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
}
