package dev.countersteer.commands.verify;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** Marks what is bound for {@code /verify} alone. */
@Qualifier
@Retention(RUNTIME)
@interface ForVerify {}
