package dev.countersteer.command;

import dev.countersteer.api.Call;
import dev.countersteer.api.Reply;

/** Does nothing. */
public abstract class Silent<A extends Record> {
    public Reply handle(Call call, A arguments) {
        return Reply.none();
    }
}
