package dev.countersteer.command;

import dev.countersteer.api.Call;
import dev.countersteer.api.Reply;

/** Does nothing. */
public abstract class Silent {
    public Reply handle(Call call, Arguments arguments) {
        return Reply.none();
    }
}
