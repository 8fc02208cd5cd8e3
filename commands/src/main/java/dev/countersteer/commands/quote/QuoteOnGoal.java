package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EventHandler;
import dev.countersteer.api.OnEvent;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Task;
import dev.countersteer.api.event.PlaybookGoalMet;
import jakarta.inject.Inject;

/** Quotes when a playbook has asked the visitor all that it needs to know. */
@OnEvent(name = "quote", summary = "Quotes the visitor's insurance at the goal of a playbook")
final class QuoteOnGoal implements EventHandler<PlaybookGoalMet> {
    private final Quotes quotes;
    private final QuoteConfig config;

    @Inject
    QuoteOnGoal(Quotes quotes, QuoteConfig config) {
        this.quotes = requireNonNull(quotes, "quotes is null");
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    public boolean wants(PlaybookGoalMet goal) {
        return config.isGoal(goal.goalName(), goal.goalId());
    }

    @Override
    public Reply handle(Task task, PlaybookGoalMet goal) throws Exception {
        return quotes.quote(task);
    }
}
