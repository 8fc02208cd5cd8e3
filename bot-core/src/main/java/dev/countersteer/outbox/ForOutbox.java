package dev.countersteer.outbox;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What belongs to the delivery of messages, where the inbox has another of its kind. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface ForOutbox {}
