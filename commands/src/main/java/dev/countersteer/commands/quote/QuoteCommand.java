package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

/** Quotes for the visitor of the conversation. */
@SlashCommand(
        name = "quote",
        summary = "Tells the visitor what their insurance would cost",
        examples = {"/quote", "/quote --pay"})
final class QuoteCommand implements CommandHandler<QuoteCommand.Arguments> {
    private final Quotes quotes;

    @Inject
    QuoteCommand(Quotes quotes) {
        this.quotes = requireNonNull(quotes, "quotes is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) throws Exception {
        return arguments.pay() ? quotes.quoteWithLink(call) : quotes.quote(call);
    }

    /** All else is the contact's. */
    record Arguments(
            @Option("adds a link at which the visitor can pay")
            boolean pay) {}
}
