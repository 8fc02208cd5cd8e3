package dev.countersteer.inbox;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What belongs to the running of commands, where the outbox has another of its kind. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface ForInbox {}
