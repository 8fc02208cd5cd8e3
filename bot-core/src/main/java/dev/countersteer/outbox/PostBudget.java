package dev.countersteer.outbox;

import dev.countersteer.work.Gate;

/**
 * How many posts may go out now, by what the other side has let us know. What it does not let through now is better left
 * unclaimed. Each org has a budget of its own; with several orgs, this is the widest, and {@link MessageSender} holds back
 * what is of another.
 */
public interface PostBudget extends Gate {}
